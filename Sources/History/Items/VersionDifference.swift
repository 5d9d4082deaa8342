import BacklogModel
import Source

/// What changed from one version of an item to another.
struct VersionDifference {
  private(set) var changes: [EventContent] = []

  private let old: ItemVersion
  private let new: ItemVersion

  init(from old: ItemVersion, to new: ItemVersion) {
    self.old = old
    self.new = new
    compareKeys()
    compareFlow()
    if !old.body.elementsEqual(new.body) || old.listedCriteria != new.listedCriteria {
      changes += TextDifference(from: old, to: new).changes
    }
  }

  private mutating func compareKeys() {
    var place = 0
    for (name, value) in new.keys {
      // Keys mostly keep their places, so that of the one before is a good guess.
      let isThere = place < old.keys.count && old.keys[place].name == name
      let before = isThere ? old.keys[place].value : old.value(of: name)
      place += 1
      if before != value {
        changes.append(EventContent(kind: .changed, key: name, from: before, to: value))
      }
    }
    for (name, value) in old.keys where new.value(of: name) == nil {
      changes.append(EventContent(kind: .changed, key: name, from: value))
    }
  }

  /// The title, the stage and the path, where no key says them.
  private mutating func compareFlow() {
    if old.item.title != new.item.title, !changes.contains(where: { $0.key == "title" }) {
      changes.append(
        EventContent(
          kind: .changed, key: "title", from: .text(old.item.title), to: .text(new.item.title)))
    }
    if old.item.stage != new.item.stage, !changes.contains(where: { $0.key == "status" }) {
      changes.append(
        EventContent(
          kind: .changed, key: "stage", from: .text(old.item.stage.rawValue),
          to: .text(new.item.stage.rawValue)))
    }
    if old.path != new.path {
      changes.append(
        EventContent(kind: .renamed, key: "path", from: .text(old.path), to: .text(new.path)))
    }
  }
}
