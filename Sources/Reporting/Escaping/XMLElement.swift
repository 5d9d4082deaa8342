/// An element of an XML 1.0 document with text or with children.
struct XMLElement {
  private let name: String
  private let attributes: [(String, String)]
  private let text: String
  private let children: [XMLElement]

  /// Makes an element.
  ///
  /// - Parameter attributes: names and values, in the order in which they are written.
  init(
    _ name: String, _ attributes: [(String, String)] = [], text: String = "",
    children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// The element as a document, with a declaration and a line for each element.
  func document() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(lines(indentation: ""))".utf8)
  }

  private func lines(indentation: String) -> String {
    let head = attributes.reduce("\(indentation)<\(name)") { head, attribute in
      head + " \(attribute.0)=\"\(XMLElement.escaped(attribute.1))\""
    }
    guard !children.isEmpty else {
      return head + (text.isEmpty ? "/>\n" : ">\(XMLElement.escaped(text))</\(name)>\n")
    }
    let inner = children.map { $0.lines(indentation: indentation + "  ") }.joined()
    return head + ">\n\(inner)\(indentation)</\(name)>\n"
  }

  /// A text as content or as the value of an attribute.
  ///
  /// What no XML document may hold (C0 controls, U+FFFE, U+FFFF) becomes U+FFFD; line ends and tabs
  /// become references, since a parser turns them into blanks in attributes. So does the bracket of
  /// what a runner would take for a command: `##[` and `##vso[`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    guard text.utf8.contains(UInt8(ascii: "#")) else { return String(result) }
    return String(result).replacing("##[", with: "##&#91;").replacing("##vso[", with: "##vso&#91;")
  }
}
