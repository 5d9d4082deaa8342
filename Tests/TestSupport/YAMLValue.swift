import Foundation

/// A YAML document as Python reads it, for a second opinion on files that others will read.
///
/// Every scalar is text, as it is written: `0` and `on` are no numbers and no truth.
public enum YAMLValue: Decodable, Sendable, Equatable {
  case text(String)
  case list([YAMLValue])
  case map([String: YAMLValue])

  /// Reads a document; needs `PythonSchemas.areThere`.
  ///
  /// - Throws: if it is not YAML.
  public init(parsing text: String) throws {
    let script =
      "import json, sys, yaml; json.dump(yaml.load(sys.stdin, yaml.BaseLoader), sys.stdout)"
    let result = try Command.run("python3", ["-c", script], input: Data(text.utf8))
    self = try JSONDecoder().decode(YAMLValue.self, from: Data(result.bytes))
  }

  /// Reads a value of the JSON that Python makes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([YAMLValue].self) {
      self = .list(list)
    } else {
      self = .map(try container.decode([String: YAMLValue].self))
    }
  }

  /// The value of a key; `nil` if there is none, or no map.
  public subscript(key: String) -> YAMLValue? {
    if case .map(let entries) = self { entries[key] } else { nil }
  }

  /// The text of a scalar; `nil` for lists and maps.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The values of a list; none for scalars and maps.
  public var list: [YAMLValue] { if case .list(let list) = self { list } else { [] } }

  /// The keys of a map, sorted; none for scalars and lists.
  public var keys: [String] {
    if case .map(let entries) = self { entries.keys.sorted() } else { [] }
  }

  /// A map as texts by key; what is not a text is left out.
  public var texts: [String: String] {
    guard case .map(let entries) = self else { return [:] }
    return entries.compactMapValues(\.text)
  }

  /// Every scalar with the keys that lead to it; those of lists lead through no key.
  public func scalars(below path: [String] = []) -> [(path: [String], text: String)] {
    switch self {
    case .text(let text): [(path, text)]
    case .list(let list): list.flatMap { $0.scalars(below: path) }
    case .map(let entries):
      entries.sorted { $0.key < $1.key }.flatMap { $0.value.scalars(below: path + [$0.key]) }
    }
  }
}
