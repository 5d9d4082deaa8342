/// A text with places to fill in: `{{name}}` or `{{{name}}}`.
public struct TemplateText: Sendable {
  private let text: String

  /// Makes a template of its text.
  public init(_ text: String) { self.text = text }

  /// The text with values in the places of their names; unknown names stay as they are.
  public func filled(_ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.range(ofFirst: "{{") {
      result += rest[..<open.lowerBound]
      let body = rest[open.upperBound...]
      let isTriple = body.first == "{"
      let close = isTriple ? "}}}" : "}}"
      guard let end = body.range(ofFirst: close) else {
        return result + rest[open.lowerBound...]
      }
      let name = body[
        (isTriple ? body.index(after: body.startIndex) : body.startIndex)..<end.lowerBound]
      result += values[name.filter { $0 != " " }] ?? String(rest[open.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where a text first stands.
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
