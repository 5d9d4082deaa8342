public import BacklogModel
import Reporting
import Source

/// A graph as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), which forges draw
/// in Markdown.
public struct MermaidGraph: GraphWriter {
  /// The name on the command line.
  public static let name = "mermaid"

  private let direction: GraphDirection

  /// Makes a writer.
  public init(direction: GraphDirection) { self.direction = direction }

  /// Writes the graph; nodes are numbered, because IDs could be words of the language.
  public func write(_ graph: BacklogGraph) -> [UInt8] {
    var lines = ["flowchart \(orientation)"]
    lines += graph.nodes.enumerated().map { "  n\($0 + 1)\(shape(of: $1))" }
    lines += graph.edges.map { "  n\($0.from + 1) \(arrow($0)) n\($0.to + 1)" }
    for (name, style, isMember) in classes {
      let members = graph.nodes.indices.filter { isMember(graph.nodes[$0]) }
      guard !members.isEmpty else { continue }
      lines.append("  classDef \(name) \(style)")
      lines.append("  class \(members.map { "n\($0 + 1)" }.joined(separator: ",")) \(name)")
    }
    let cyclic = graph.edges.indices.filter { graph.edges[$0].isInCycle }.map(String.init)
    if !cyclic.isEmpty { lines.append("  linkStyle \(cyclic.joined(separator: ",")) stroke:red") }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private let classes: [(name: String, style: String, isMember: @Sendable (GraphNode) -> Bool)] = [
    ("epic", "stroke-width:3px", { $0.isEpic }),
    ("closed", "stroke-dasharray:2", { $0.stage?.isClosed == true }),
    ("missing", "stroke:red,stroke-dasharray:5", { $0.kind == .missing }),
  ]

  private var orientation: String {
    switch direction {
    case .down: "TD"
    case .up: "BT"
    case .right: "LR"
    case .left: "RL"
    }
  }

  private func shape(of node: GraphNode) -> String {
    let label = node.labelLines.map(escaped).joined(separator: "<br>")
    return node.kind == .goal ? "([\"\(label)\"])" : "[\"\(label)\"]"
  }

  private func arrow(_ edge: GraphEdge) -> String {
    let label = edge.isInCycle ? "\(edge.kind.rawValue), cycle" : edge.kind.rawValue
    return edge.kind == .depends ? "-- \(label) -->" : "-. \(label) .->"
  }

  /// A text with everything but letters, digits, blanks and harmless marks as entity codes: `#34;`.
  private func escaped(_ text: String) -> String {
    let harmless = Set(".,:-/()'!?+".unicodeScalars)
    return TerminalText.sanitized(text).unicodeScalars.map { scalar in
      scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || harmless.contains(scalar)
        || !scalar.isASCII
        ? String(scalar) : "#\(scalar.value);"
    }.joined()
  }
}
