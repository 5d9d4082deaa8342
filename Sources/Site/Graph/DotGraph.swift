public import BacklogModel
import Reporting

/// A graph in the DOT language of Graphviz (https://graphviz.org/doc/info/lang.html).
public struct DotGraph: GraphWriter {
  /// The name on the command line.
  public static let name = "dot"

  private let direction: GraphDirection

  /// Makes a writer.
  public init(direction: GraphDirection) { self.direction = direction }

  /// Writes the graph; what it shows stands between double quotes, as text and never as HTML.
  public func write(_ graph: BacklogGraph) -> [UInt8] {
    var lines = [
      "digraph backlog {", "  rankdir=\(rankDirection);",
      "  node [shape=box, fontname=\"sans-serif\"];",
    ]
    lines += graph.nodes.map { "  \(quoted($0.key)) [\(attributes(of: $0))];" }
    lines += graph.edges.map { edge in
      let ends = [edge.from, edge.to].map { quoted(graph.nodes[$0].key) }
      return "  \(ends.joined(separator: " -> ")) [\(attributes(of: edge))];"
    }
    return Array((lines + ["}"]).map { $0 + "\n" }.joined().utf8)
  }

  private var rankDirection: String {
    switch direction {
    case .down: "TB"
    case .up: "BT"
    case .right: "LR"
    case .left: "RL"
    }
  }

  private func attributes(of node: GraphNode) -> String {
    let label = "label=\"\(node.labelLines.map(escaped).joined(separator: "\\n"))\""
    let look =
      switch node.kind {
      case .goal: ", shape=ellipse"
      case .missing: ", style=dashed, color=red"
      case .item where node.stage?.isClosed == true: ", style=dotted"
      case .item where node.isEpic: ", style=bold"
      case .item: ""
      }
    return label + look
  }

  private func attributes(of edge: GraphEdge) -> String {
    let style = edge.kind == .depends ? "solid" : edge.kind == .epic ? "dashed" : "dotted"
    let label = edge.isInCycle ? "\(edge.kind.rawValue), cycle" : edge.kind.rawValue
    return "label=\"\(label)\", style=\(style)" + (edge.isInCycle ? ", color=red" : "")
  }

  private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text between double quotes: DOT knows no other escapes that matter there.
  private func escaped(_ text: String) -> String {
    TerminalText.sanitized(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

extension GraphNode {
  /// What a box shows: the key and the title, or that nothing has the name.
  var labelLines: [String] {
    kind == .missing ? [key, "(missing)"] : title.isEmpty || title == key ? [key] : [key, title]
  }
}
