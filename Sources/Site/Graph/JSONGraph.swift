public import BacklogModel
import Source

/// A graph as JSON: `{"version":1,"kind":"graph","nodes":[…],"edges":[…]}`.
public struct JSONGraph: GraphWriter {
  /// The name on the command line.
  public static let name = "json"

  /// Makes a writer; JSON has no direction.
  public init(direction: GraphDirection) {}

  /// Writes the graph; nodes are named by their keys.
  public func write(_ graph: BacklogGraph) -> [UInt8] {
    let nodes = graph.nodes.map { node in
      JSON.object([
        ("key", .string(node.key)), ("kind", .string(node.kind.rawValue)),
        ("path", JSON(node.path)), ("rank", JSON(node.rank)),
        ("stage", JSON(node.stage?.rawValue)), ("status", JSON(node.status)),
        ("title", .string(node.title)), ("type", JSON(node.type)),
      ])
    }
    let edges = graph.edges.map { edge in
      JSON.object([
        ("from", .string(graph.nodes[edge.from].key)), ("in_cycle", .bool(edge.isInCycle)),
        ("kind", .string(edge.kind.rawValue)), ("to", .string(graph.nodes[edge.to].key)),
      ])
    }
    let document = JSON.object([
      ("edges", .array(edges)), ("kind", "graph"), ("nodes", .array(nodes)), ("version", 1),
    ])
    return document.encoded() + [0x0A]
  }
}
