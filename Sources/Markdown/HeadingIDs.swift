/// Gives each heading of a page an `id` of its own, made of its text.
struct HeadingIDs {
  private let prefix: String
  private var used: Set<String> = []
  private var counts: [String: Int] = [:]

  init(prefix: String) { self.prefix = prefix }

  /// The `id` of the next heading: its letters and digits in lower case, with `-` for blanks, and a
  /// number where the same was given before.
  mutating func id(for text: String) -> String {
    let base = prefix + Self.slug(of: text)
    var id = base
    while !used.insert(id).inserted {
      counts[base, default: 0] += 1
      id = "\(base)-\(counts[base, default: 0])"
    }
    return id
  }

  private static func slug(of text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" || character == "-" {
        slug.append(character)
      } else if character.isWhitespace {
        slug.append("-")
      }
    }
    return slug.isEmpty ? "section" : slug
  }
}
