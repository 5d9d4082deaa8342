/// Reads HTML as bytes, apart from the writer, and knows only what is safe.
public enum SafeHTML {
  private static let tags: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "blockquote", "ul", "ol", "li", "input",
    "table", "thead", "tbody", "tr", "th", "td", "hr", "br", "em", "strong", "del", "a", "img",
  ]

  private static let attributes: Set<String> = [
    "id", "class", "href", "src", "alt", "title", "rel", "start", "type", "disabled", "checked",
    "aria-label", "scope", "colspan",
  ]

  private static let void: Set<String> = ["input", "hr", "br", "img"]

  /// What is not safe or not well formed; `nil` if nothing is.
  public static func complaint(about html: [UInt8]) -> String? {
    if String(validating: html, as: UTF8.self) == nil { return "the HTML is not UTF-8" }
    if let control = html.first(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) {
      return "the HTML has the control character \(control)"
    }
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        return "a tag is not closed"
      }
      let text = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if text.hasPrefix("/") {
        guard open.popLast() == String(text.dropFirst()) else { return "<\(text)> closes nothing" }
      } else if let complaint = self.complaint(aboutTag: text, &open) {
        return complaint
      }
    }
    return open.isEmpty ? nil : "never closed: \(open)"
  }

  private static func complaint(aboutTag text: String, _ open: inout [String]) -> String? {
    let name = String(text.prefix { $0 != " " })
    guard tags.contains(name) else { return "the tag <\(text)>" }
    if !void.contains(name) { open.append(name) }
    var rest = text.utf8.dropFirst(name.utf8.count)
    while !rest.isEmpty {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      let key = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
      rest = rest[key.endIndex...]
      guard attributes.contains(String(Substring(key))) else { return "the attribute in <\(text)>" }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst()
      guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\""))
      else { return "the quotation marks in <\(text)>" }
      let value = String(Substring(rest[..<end]))
      rest = rest[rest.index(after: end)...]
      if ["href", "src"].contains(String(Substring(key))), !isSafe(address: value) {
        return "the address \(value)"
      }
    }
    return nil
  }

  /// Whether an address leads to the web, to a mailbox or to a place beside the page.
  private static func isSafe(address: String) -> Bool {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
    let lower = address.lowercased()
    if ["https:", "http:", "mailto:"].contains(where: { lower.hasPrefix($0) }) { return true }
    if lower.hasPrefix("//") || lower.hasPrefix("/\\") || lower.hasPrefix("\\") { return false }
    // The writer's own references stand for `&` and `'`; any other could stand for a colon.
    let unescaped = lower.replacing("&amp;", with: "").replacing("&#39;", with: "")
    return !unescaped.prefix { !"/?#".contains($0) }.contains { $0 == ":" || $0 == "&" }
  }
}
