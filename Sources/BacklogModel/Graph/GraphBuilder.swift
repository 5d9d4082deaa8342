import Source

/// Collects the nodes and lines of a graph.
struct GraphBuilder {
  /// A line between the indices of two nodes.
  struct Link: Hashable {
    let from: Int
    let to: Int
    let kind: GraphEdge.Kind
  }

  private(set) var nodes: [GraphNode] = []

  /// The lines, each once.
  private(set) var links: [Link] = []

  private let backlog: Backlog
  private var places: [String: Int] = [:]
  private var known: Set<Link> = []

  init(_ backlog: Backlog) { self.backlog = backlog }

  /// Adds the node of an item; of several with one ID, all but the one that counts by their paths.
  mutating func add(_ item: Item) {
    add(GraphNode(item, key: key(of: item), in: backlog), as: "item " + item.path)
  }

  /// Adds the lines from an item to what it names, if that is shown or nothing has the name.
  mutating func connect(_ item: Item) {
    guard let from = places["item " + item.path] else { return }
    if let goal = item.fields.text(of: "goal") { link(from, to: place(ofGoal: goal), .goal) }
    for kind in [GraphEdge.Kind.epic, .depends] {
      for name in item.fields.texts(of: kind.rawValue) {
        link(from, to: place(ofItem: name), kind)
      }
    }
  }

  private func key(of item: Item) -> String {
    guard let id = item.id, backlog.index.first(like: item) === item else { return item.path }
    return id.text
  }

  private mutating func link(_ from: Int, to: Int?, _ kind: GraphEdge.Kind) {
    guard let to else { return }
    let link = Link(from: from, to: to, kind: kind)
    if known.insert(link).inserted { links.append(link) }
  }

  private mutating func place(ofItem name: String) -> Int? {
    guard let item = backlog.index[name] else { return place(ofMissing: name) }
    return places["item " + item.path]
  }

  private mutating func place(ofGoal name: String) -> Int {
    guard let goal = backlog.record(.goal, named: name) else { return place(ofMissing: name) }
    let isTaken = backlog.index[goal.id] != nil
    return add(
      GraphNode(goal, key: isTaken ? goal.file.path : goal.id), as: "goal " + goal.file.path)
  }

  private mutating func place(ofMissing name: String) -> Int {
    add(GraphNode(missing: name), as: "missing " + name.uppercased())
  }

  @discardableResult
  private mutating func add(_ node: GraphNode, as name: String) -> Int {
    if let place = places[name] { return place }
    nodes.append(node)
    places[name] = nodes.count - 1
    return nodes.count - 1
  }
}
