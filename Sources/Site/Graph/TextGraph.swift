public import BacklogModel
import Reporting

/// A graph as a tree for people: goals, below them epics and items, below these what they need.
///
/// Each node is unfolded once, so that the tree grows with the graph and no faster.
public struct TextGraph: GraphWriter {
  /// The name on the command line.
  public static let name = "text"

  /// How deep the tree goes before the rest begins at the left again.
  private static let deepest = 16

  /// Makes a writer; a tree has one direction.
  public init(direction: GraphDirection) {}

  /// A line that is still to be written.
  private struct Branch {
    let node: Int
    /// What leads here; `nil` for what stands at the left.
    let edge: GraphEdge?
    let depth: Int
    /// What stands before the lines below this one.
    let indent: String
    let isLast: Bool
  }

  /// Writes the tree.
  public func write(_ graph: BacklogGraph) -> [UInt8] {
    guard !graph.nodes.isEmpty else { return Array("No items.\n".utf8) }
    var text = ""
    var unfolded: Set<Int> = []
    var roots = roots(of: graph)
    var next = 0
    while next < roots.count || roots.append(firstMissing(in: graph, unfolded)) {
      if !unfolded.contains(roots[next]) {
        text += tree(from: roots[next], in: graph, &unfolded, &roots)
      }
      next += 1
    }
    return Array(text.utf8)
  }

  /// What nothing stands above: goals, then epics and items without a goal or epic that is shown,
  /// then epics and goals that do not exist.
  private func roots(of graph: BacklogGraph) -> [Int] {
    let tops = graph.nodes.indices.filter { parent(of: $0, in: graph) == nil }
    let goals = tops.filter { graph.nodes[$0].kind == .goal }
    let items = tops.filter { graph.nodes[$0].kind == .item }
    let missing = graph.nodes.indices.filter { node in
      graph.nodes[node].kind == .missing
        && graph.incoming[node].contains { graph.edges[$0].kind != .depends }
    }
    return goals + items + missing
  }

  /// A node that no root leads to: part of a cycle of epics.
  private func firstMissing(in graph: BacklogGraph, _ unfolded: Set<Int>) -> Int? {
    graph.nodes.indices.first { !unfolded.contains($0) }
  }

  private func tree(
    from root: Int, in graph: BacklogGraph, _ unfolded: inout Set<Int>, _ roots: inout [Int]
  ) -> String {
    var text = ""
    var pending = [Branch(node: root, edge: nil, depth: 0, indent: "", isLast: true)]
    while let branch = pending.popLast() {
      let isFirst = unfolded.insert(branch.node).inserted
      let children = children(of: branch.node, in: graph)
      let isTooDeep = branch.depth >= Self.deepest && isFirst && !children.isEmpty
      if isTooDeep {
        unfolded.remove(branch.node)
        roots.append(branch.node)
      }
      let note = isTooDeep ? " (see below)" : isFirst || children.isEmpty ? "" : " (see above)"
      text += line(branch, in: graph) + note + "\n"
      guard isFirst, !isTooDeep else { continue }
      for (offset, edge) in children.enumerated().reversed() {
        pending.append(below(branch, edge, isLast: offset == children.count - 1))
      }
    }
    return text
  }

  private func below(_ branch: Branch, _ edge: GraphEdge, isLast: Bool) -> Branch {
    let indent = branch.depth == 0 ? "" : branch.indent + (branch.isLast ? "   " : "│  ")
    return Branch(
      node: edge.kind == .depends ? edge.to : edge.from, edge: edge, depth: branch.depth + 1,
      indent: indent, isLast: isLast)
  }

  /// What stands below a node: its members, then what it needs.
  private func children(of node: Int, in graph: BacklogGraph) -> [GraphEdge] {
    let members = graph.incoming[node].map { graph.edges[$0] }.filter { edge in
      edge.kind != .depends && parent(of: edge.from, in: graph) == node
    }
    return members + graph.outgoing[node].map { graph.edges[$0] }.filter { $0.kind == .depends }
  }

  /// What a node stands below: its epic if that is there, otherwise its goal.
  private func parent(of node: Int, in graph: BacklogGraph) -> Int? {
    let lines = graph.outgoing[node].map { graph.edges[$0] }
    return (lines.first { $0.kind == .epic } ?? lines.first { $0.kind == .goal })?.to
  }

  private func line(_ branch: Branch, in graph: BacklogGraph) -> String {
    let node = graph.nodes[branch.node]
    let mark = branch.depth == 0 ? "" : branch.indent + (branch.isLast ? "└─ " : "├─ ")
    let relation = branch.edge?.kind == .depends ? "needs " : ""
    let facts = [
      node.kind == .goal ? "goal" : node.isEpic ? "epic" : nil, node.status,
      node.rank.map { "rank \($0)" }, branch.edge?.isInCycle == true ? "cycle" : nil,
    ].compactMap { $0 }
    let name = node.labelLines.joined(separator: " ")
    let shown = facts.isEmpty ? name : "\(name) · \(facts.joined(separator: " · "))"
    return mark + TerminalText.sanitized(relation + shown)
  }
}

extension Array {
  /// Appends an element if there is one, and says whether there was.
  fileprivate mutating func append(_ element: Element?) -> Bool {
    guard let element else { return false }
    append(element as Element)
    return true
  }
}
