/// Where an order of items comes from.
enum OrderSource: Sendable, Hashable {
  /// A key of the front matter that holds numbers, or words such as high and low.
  case key(String)
  /// A page or file that lists them: what it is in words, and the paths of items in order.
  case list(at: String, paths: [String])
  /// The names of the files, numbers as numbers.
  case fileNames
}
