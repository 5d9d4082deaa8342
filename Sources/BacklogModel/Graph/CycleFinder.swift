/// Finds the cycles of a graph, in time linear in its nodes and edges.
///
/// The strongly connected components are found as in R. Tarjan, *Depth-first search and linear
/// graph algorithms*, SIAM Journal on Computing 1 (1972), with a stack of our own, so that a long
/// chain cannot overflow the program's.
public struct CycleFinder {
  /// The nodes to which an edge leads, for each node.
  private let edges: [[Int]]

  private var order: [Int]
  private var lowest: [Int]
  private var isOnStack: [Bool]
  private var stack: [Int] = []
  private var count = 0
  private var components: [[Int]] = []

  private static let unseen = -1

  private init(_ edges: [[Int]]) {
    self.edges = edges
    order = Array(repeating: Self.unseen, count: edges.count)
    lowest = order
    isOnStack = Array(repeating: false, count: edges.count)
  }

  /// One cycle for each set of nodes that can all reach each other.
  ///
  /// - Returns: cycles as lists of nodes, each beginning with its smallest node and as short as a
  ///   cycle through that node can be; in the order of their first nodes.
  public static func cycles(in edges: [[Int]]) -> [[Int]] {
    let finder = finished(edges)
    return finder.components.compactMap { finder.shortestCycle(in: $0) }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// The sets of nodes that can all reach each other: every edge inside one is part of a cycle.
  ///
  /// - Returns: each set with its nodes in order; in the order of their first nodes.
  public static func components(in edges: [[Int]]) -> [[Int]] {
    finished(edges).components.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private static func finished(_ edges: [[Int]]) -> CycleFinder {
    var finder = CycleFinder(edges)
    for node in edges.indices where finder.order[node] == unseen { finder.visit(node) }
    return finder
  }

  private mutating func visit(_ root: Int) {
    var path = [(node: root, next: 0)]
    enter(root)
    while let (node, next) = path.last {
      if next < edges[node].count {
        path[path.count - 1].next += 1
        let target = edges[node][next]
        if order[target] == Self.unseen {
          enter(target)
          path.append((target, 0))
        } else if isOnStack[target] {
          lowest[node] = min(lowest[node], order[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        if lowest[node] == order[node] { leaveComponent(of: node) }
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = count
    lowest[node] = count
    count += 1
    stack.append(node)
    isOnStack[node] = true
  }

  private mutating func leaveComponent(of root: Int) {
    var component: [Int] = []
    while let node = stack.popLast() {
      isOnStack[node] = false
      component.append(node)
      if node == root { break }
    }
    if component.count > 1 || edges[root].contains(root) { components.append(component) }
  }

  /// The shortest way from the smallest node of a component back to it, breadth first.
  private func shortestCycle(in component: [Int]) -> [Int]? {
    guard let start = component.min() else { return nil }
    let members = Set(component)
    var previous: [Int: Int] = [:]
    var queue = [start]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in edges[node] where members.contains(target) {
        if target == start { return way(to: node, from: start, previous) }
        guard previous[target] == nil else { continue }
        previous[target] = node
        queue.append(target)
      }
    }
    return nil
  }

  private func way(to end: Int, from start: Int, _ previous: [Int: Int]) -> [Int] {
    var way = [end]
    while let last = way.last, last != start, let node = previous[last] { way.append(node) }
    return way.reversed()
  }
}
