import BacklogModel
import FrontMatter
import Source

/// What belongs to each sprint that is still to come or under way.
struct SprintScope {
  /// An item of a sprint, with the place that says so.
  struct Member {
    let item: Item
    /// The file in which it is said.
    let file: SourceFile
    /// Where: the entry of `committed`, or the key `sprint` of the item.
    let range: ByteRange
  }

  /// The sprint.
  let sprint: Record

  /// Its items: the committed ones in their order, then those whose key `sprint` names it.
  let members: [Member]

  /// The scopes of the planned and active sprints, in the order of their files.
  static func open(in context: LintContext) -> [SprintScope] {
    let sprints = context.backlog.records(.sprint).filter(\.isOpenSprint)
    guard !sprints.isEmpty else { return [] }
    var byName: [String: [Item]] = [:]
    for item in context.items {
      guard let name = item.fields.text(of: "sprint") else { continue }
      byName[name.lowercased(), default: []].append(item)
    }
    return sprints.map { SprintScope($0, byName[$0.id.lowercased()] ?? [], context.backlog) }
  }

  private init(_ sprint: Record, _ assigned: [Item], _ backlog: Backlog) {
    self.sprint = sprint
    var seen: Set<ObjectIdentifier> = []
    var members: [Member] = []
    for node in sprint.frontMatter["committed"]?.elements ?? [] {
      guard let item = node.text.flatMap({ backlog.index[$0] }),
        seen.insert(ObjectIdentifier(item)).inserted
      else { continue }
      members.append(Member(item: item, file: sprint.file, range: node.range))
    }
    for item in assigned where seen.insert(ObjectIdentifier(item)).inserted {
      let range = item.fields.node(of: "sprint")?.range ?? item.headRange
      members.append(Member(item: item, file: item.file, range: range))
    }
    self.members = members
  }
}

extension Record {
  /// Whether it is a sprint that is planned or active; one without a state is planned.
  var isOpenSprint: Bool {
    kind == .sprint && ["planned", "active"].contains(text(of: "state")?.lowercased() ?? "planned")
  }

  /// Where a defect of the front matter as a whole is shown: its first line, or the file's start.
  var headRange: ByteRange {
    frontMatter.isPresent ? file.line(at: max(0, frontMatter.content.lowerBound - 1)) : 0..<0
  }
}
