import FrontMatter
import Source

/// A value of YAML as a text that is the same for the same values, however they are written.
enum CanonicalValue {
  /// The text of a value; empty where there is none.
  static func text(of node: Node?) -> String {
    guard let node, !node.isAbsent else { return "" }
    return encoded(json(of: node))
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

  /// A value as JSON, in which a map keeps its order: it has a meaning in `statuses`.
  ///
  /// The reader of front matter bounds the depth.
  private static func json(of node: Node) -> JSON {
    if node.isAbsent { return .null }
    switch node.content {
    case .scalar(let text, _): return .string(text)
    case .list(let nodes, _): return .array(nodes.map(json))
    case .map(let entries, _): return json(of: entries)
    }
  }

  private static func json(of entries: [Entry]) -> JSON {
    .array(entries.map { [.string($0.key), json(of: $0.value)] })
  }
}
