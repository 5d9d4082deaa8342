import FrontMatter
import Source

/// What changed from one version of an item to another.
struct ItemDifference {
  /// The changes: the file, its keys in the order of the schema, its stories, its criteria.
  private(set) var changes: [ItemChange] = []

  private let old: Item
  private let new: Item

  /// Compares two versions.
  init(from old: Item, to new: Item) {
    self.old = old
    self.new = new
    let isSame = old.path == new.path && old.file.bytes == new.file.bytes
    guard !isSame || old.stage != new.stage || old.status != new.status else { return }
    if old.path != new.path { add(.renamed, "path", old.path, new.path) }
    guard !old.isBroken, !new.isBroken else {
      if old.isBroken != new.isBroken { add(new.isBroken ? .broken : .repaired, nil, nil, nil) }
      return
    }
    compareStatus()
    if old.title != new.title { add(.reworded, "title", old.title, new.title) }
    compareKeys()
    let before = changes.count
    compareStories()
    compareCriteria()
    if changes.count == before, Self.body(of: old) != Self.body(of: new) {
      add(.text, "text", nil, nil)
    }
  }

  private mutating func add(
    _ kind: ItemChange.Kind, _ key: String?, _ from: String?, _ to: String?
  ) {
    changes.append(
      ItemChange(id: new.name, title: new.title, kind: kind, key: key, from: from, to: to))
  }

  private mutating func compareStatus() {
    let isClosed = (old.stage.isClosed, new.stage.isClosed)
    guard old.status != new.status || isClosed.0 != isClosed.1 else { return }
    let kind: ItemChange.Kind =
      switch isClosed {
      case (false, true): .closed
      case (true, false): .reopened
      default: .status
      }
    let isWord = old.status != new.status
    add(
      kind, isWord ? "status" : "stage", isWord ? old.status : old.stage.rawValue,
      isWord ? new.status : new.stage.rawValue)
  }

  /// Compares all keys but those that are said otherwise.
  private mutating func compareKeys() {
    let said: Set = ["title", "status", "criteria"]
    let values = (Self.values(of: old), Self.values(of: new))
    let keys = values.0.map(\.key) + values.1.map(\.key)
    var seen = said
    for key in keys where seen.insert(key).inserted {
      let before = values.0.first { $0.key == key }?.node
      let after = values.1.first { $0.key == key }?.node
      guard before?.value != after?.value else { continue }
      add(key == "estimate" ? .estimated : .changed, key, before?.inWords, after?.inWords)
    }
  }

  /// The values that are not absent, by standard name or else as written.
  private static func values(of item: Item) -> [(key: String, node: Node)] {
    let own = item.fields.extra.map { (key: $0.key, node: $0.value) }
    return (item.fields.entries.map { (key: $0.key, node: $0.entry.value) } + own)
      .filter { !$0.node.isAbsent }
  }

  private mutating func compareStories() {
    let stories = [old, new].map { item in
      item.text.stories.map { story in
        [story.role, story.means, story.benefit].map { $0?.text }
      }
    }
    guard stories[0] != stories[1] else { return }
    for index in 0..<max(stories[0].count, stories[1].count) {
      let parts = stories.map { $0.indices.contains(index) ? $0[index] : nil }
      guard parts[0] != parts[1] else { continue }
      add(.reworded, "story", sentence(index, of: old), sentence(index, of: new))
    }
  }

  /// A story sentence on one line.
  private func sentence(_ index: Int, of item: Item) -> String? {
    guard item.text.stories.indices.contains(index) else { return nil }
    return item.file.text(in: item.text.stories[index].range)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func compareCriteria() {
    let difference = CriteriaDifference(from: old.text.criteria, to: new.text.criteria)
    for change in difference.changes {
      add(ItemChange.Kind(change.kind), "#\(change.number)", change.from, change.to)
    }
  }

  private static func body(of item: Item) -> [UInt8] {
    let bytes = item.file.bytes.dropFirst(item.frontMatter.bodyStart)
    return bytes.filter { $0 != 0x0D }
  }
}

extension ItemChange.Kind {
  fileprivate init(_ kind: CriterionChange.Kind) {
    self =
      switch kind {
      case .added: .criterionAdded
      case .removed: .criterionRemoved
      case .reworded: .criterionReworded
      case .done: .criterionDone
      case .opened: .criterionOpened
      case .slid: .criterionSlid
      }
  }
}

extension Node {
  /// The value on one line: lists joined by commas, maps as YAML in braces.
  var inWords: String {
    switch content {
    case .scalar: text ?? ""
    case .list(let nodes, _): nodes.map(\.inWords).joined(separator: ", ")
    case .map(let entries, _):
      "{" + entries.map { "\($0.key): \($0.value.inWords)" }.joined(separator: ", ") + "}"
    }
  }
}
