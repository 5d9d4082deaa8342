import FrontMatter
import Source

/// A value of YAML as a text that is the same for the same values, however they are written.
enum CanonicalValue {
  /// The text of a value; empty where there is none.
  static func text(of node: Node?) -> String {
    guard let node, !node.isAbsent else { return "" }
    return encoded(json(of: node))
  }

  /// The text of a value of an item, where the order of maps has no meaning; empty where there is none.
  ///
  /// - Parameter isList: whether one text says as much as a list of it.
  static func text(ofKey node: Node?, isList: Bool) -> String {
    guard let node, !node.isAbsent else { return "" }
    guard isList else { return encoded(json(of: node, isOrdered: false)) }
    return encoded(.array(node.elements.map { json(of: $0, isOrdered: false) }))
  }

  /// The text of a value that is not a node, but a text.
  static func text(ofKey text: String, isList: Bool) -> String {
    encoded(isList ? [.string(text)] : .string(text))
  }

  /// The text of a map.
  static func text(of entries: [Entry]) -> String { encoded(json(of: entries)) }

  /// The value as people read it: the text itself, or a list with commas.
  static func shown(_ node: Node?) -> String? {
    guard let node, !node.isAbsent else { return nil }
    switch node.content {
    case .scalar(let text, _): return text
    case .list, .map: return text(of: node)
    }
  }

  private static func encoded(_ json: JSON) -> String {
    String(decoding: json.encoded(), as: UTF8.self)
  }

  /// A value as JSON, in which a map keeps its order where that has a meaning, as in `statuses`.
  ///
  /// The reader of front matter bounds the depth.
  private static func json(of node: Node, isOrdered: Bool = true) -> JSON {
    if node.isAbsent { return .null }
    switch node.content {
    case .scalar(let text, _): return .string(isOrdered ? text : text.withoutBlankEnd)
    case .list(let nodes, _): return .array(nodes.map { json(of: $0, isOrdered: isOrdered) })
    case .map(let entries, _):
      let entries = isOrdered ? entries : entries.sorted { $0.key < $1.key }
      return json(of: entries, isOrdered: isOrdered)
    }
  }

  private static func json(of entries: [Entry], isOrdered: Bool = true) -> JSON {
    .array(entries.map { [.string($0.key), json(of: $0.value, isOrdered: isOrdered)] })
  }
}

extension String {
  /// The text without the blanks and line ends that some layouts of YAML leave at its end.
  fileprivate var withoutBlankEnd: String {
    String(dropLast(reversed().prefix(while: \.isWhitespace).count))
  }
}
