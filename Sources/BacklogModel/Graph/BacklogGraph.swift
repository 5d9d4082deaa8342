/// What depends on what, and which epic and goal it belongs to.
public struct BacklogGraph: Sendable {
  /// The nodes: items in the order of `list`, goals, names that nothing has.
  public let nodes: [GraphNode]

  /// The lines, by the node they start from, then by kind.
  public let edges: [GraphEdge]

  /// The edges that start from each node, and those that lead to it, by the index of the node.
  public let outgoing: [[Int]]

  /// The edges that lead to each node, by the index of the node.
  public let incoming: [[Int]]

  /// Makes the graph of the items that pass some filters, with the goals that they name.
  ///
  /// - Parameters:
  ///   - backlog: the backlog.
  ///   - showsClosed: whether accepted and dropped items are shown.
  ///   - filters: conditions that every item shown fulfils.
  public init(of backlog: Backlog, showsClosed: Bool = false, filters: [ItemFilter] = []) {
    let items = Listing(of: backlog, showsClosed: showsClosed, filters: filters).items
    var builder = GraphBuilder(backlog)
    for item in items { builder.add(item) }
    for item in items { builder.connect(item) }
    self.init(nodes: builder.nodes, links: builder.links)
  }

  private init(nodes: [GraphNode], links: [GraphBuilder.Link]) {
    self.nodes = nodes
    let components = Dictionary(
      uniqueKeysWithValues: GraphEdge.Kind.allCases.map { kind in
        (kind, Self.components(of: kind, links, count: nodes.count))
      })
    edges = links.sorted { ($0.from, $0.kind.place, $0.to) < ($1.from, $1.kind.place, $1.to) }
      .map { link in
        let component = components[link.kind]?[link.from]
        return GraphEdge(
          from: link.from, to: link.to, kind: link.kind,
          isInCycle: component != nil && component == components[link.kind]?[link.to])
      }
    var outgoing: [[Int]] = Array(repeating: [], count: nodes.count)
    var incoming = outgoing
    for (index, edge) in edges.enumerated() {
      outgoing[edge.from].append(index)
      incoming[edge.to].append(index)
    }
    self.outgoing = outgoing
    self.incoming = incoming
  }

  /// The number of the cyclic component of each node that is in one.
  private static func components(
    of kind: GraphEdge.Kind, _ links: [GraphBuilder.Link], count: Int
  ) -> [Int: Int] {
    var targets: [[Int]] = Array(repeating: [], count: count)
    for link in links where link.kind == kind { targets[link.from].append(link.to) }
    var numbers: [Int: Int] = [:]
    for (number, component) in CycleFinder.components(in: targets).enumerated() {
      for node in component { numbers[node] = number }
    }
    return numbers
  }

  /// The part of the graph that leads to or from one node: what it needs, and what needs it.
  ///
  /// - Parameter key: the key of the node.
  /// - Returns: `nil` if there is no such node.
  public func around(_ key: String) -> BacklogGraph? {
    guard let start = nodes.firstIndex(where: { $0.key == key }) else { return nil }
    let reached = reach(start, outgoing) { edges[$0].to }
      .union(reach(start, incoming) { edges[$0].from })
    let kept = nodes.indices.filter(reached.contains)
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let links = edges.compactMap { edge -> GraphBuilder.Link? in
      guard let from = places[edge.from], let to = places[edge.to] else { return nil }
      return GraphBuilder.Link(from: from, to: to, kind: edge.kind)
    }
    return BacklogGraph(nodes: kept.map { nodes[$0] }, links: links)
  }

  private func reach(_ start: Int, _ lines: [[Int]], _ target: (Int) -> Int) -> Set<Int> {
    var reached: Set = [start]
    var pending = [start]
    while let node = pending.popLast() {
      for next in lines[node].map(target) where reached.insert(next).inserted {
        pending.append(next)
      }
    }
    return reached
  }
}

extension GraphEdge.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
