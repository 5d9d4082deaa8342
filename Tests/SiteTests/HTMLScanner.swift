/// Reads HTML strictly enough to find what a lenient browser would hide.
struct HTMLScanner {
  /// A start tag with its attributes, in which character references are not resolved.
  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  /// All start tags, in order.
  private(set) var tags: [Tag] = []

  /// What is not well formed.
  private(set) var complaints: [String] = []

  private static let void: Set = ["meta", "link", "br", "hr", "img", "input"]

  init(_ html: String) {
    var rest = html[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else {
        complaints.append("a tag is not closed")
        break
      }
      let content = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if content.hasPrefix("!") { continue }
      if content.hasPrefix("/") {
        let name = String(content.dropFirst())
        if open.last == name {
          open.removeLast()
        } else {
          complaints.append("</\(name)> in \(open)")
        }
        continue
      }
      let tag = Self.tag(content)
      if let tag {
        tags.append(tag)
        if !Self.void.contains(tag.name) { open.append(tag.name) }
      } else {
        complaints.append("<\(content)>")
      }
    }
    if !open.isEmpty { complaints.append("never closed: \(open)") }
  }

  /// Reads `name a="b" c`; `nil` if it has another form.
  private static func tag(_ text: Substring) -> Tag? {
    let name = text.prefix { $0.isLetter || $0.isNumber }
    guard !name.isEmpty else { return nil }
    var attributes: [String: String] = [:]
    var rest = text[name.endIndex...]
    while !rest.isEmpty {
      guard rest.first == " " || rest.first == "\n" else { return nil }
      rest = rest.drop { $0 == " " || $0 == "\n" }
      let key = rest.prefix { $0.isLetter || $0 == "-" }
      guard !key.isEmpty, attributes[String(key)] == nil else { return nil }
      rest = rest[key.endIndex...]
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        guard let end = rest.unicodeScalars.firstIndex(of: "\"") else { return nil }
        attributes[String(key)] = String(rest[..<end])
        rest = rest[rest.unicodeScalars.index(after: end)...]
      } else {
        attributes[String(key)] = ""
      }
    }
    return Tag(name: String(name), attributes: attributes)
  }

  /// The values of an attribute on all tags.
  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }
}
