import BacklogModel
import Git
import Source

/// Finds the changes of items that somebody owns, among the files that a commit changed.
struct ItemComparison {
  private let policy: Policy
  private let ownership: [String: [String]]

  /// The keys of items that only the Product Owner changes, beside stages and epics.
  static let ownerKeys: Set = ["sprint", "blocks-release"]

  /// Compares under a policy.
  init(_ policy: Policy) {
    self.policy = policy
    ownership = policy.configuration.ownership.filter { !Self.ownerKeys.contains($0.key) }
  }

  /// The keys that must be read from an item.
  static func keys(_ policy: Policy) -> Set<String> {
    ownerKeys.union(policy.configuration.ownership.keys)
  }

  /// The changes, by path.
  ///
  /// - Parameters:
  ///   - old: the items as they were, by path, among the files that changed.
  ///   - new: the items as they are.
  func changes(from old: [PathKey: JudgedItem], to new: [PathKey: JudgedItem]) -> [FieldChange] {
    let oldByID = Dictionary(
      old.compactMap { path, item in item.id.map { ($0, (path, item)) } },
      uniquingKeysWith: { $0.0 < $1.0 ? $0 : $1 })
    let newIDs = Set(new.values.compactMap(\.id))
    var changes: [FieldChange] = []
    for (path, item) in new.sorted(by: { $0.key < $1.key }) {
      let before = old[path]
      let twin =
        before.flatMap { $0.id == item.id ? (path, $0) : nil }
        ?? item.id.flatMap { oldByID[$0] }
        ?? before.flatMap { $0.id.map(newIDs.contains) == true ? nil : (path, $0) }
      if let broken = brokenness(path.text, before ?? twin?.1, item) {
        changes.append(broken)
        continue
      }
      if let before, let oldID = before.id, let newID = item.id, oldID != newID {
        changes.append(
          FieldChange(
            kind: .identity, path: path.text, id: newID.text, key: "id", from: oldID.text,
            to: newID.text, owner: .productOwner))
      }
      changes += compare(twin?.1, item, at: path.text, from: twin?.0.text)
    }
    for (path, item) in old.sorted(by: { $0.key < $1.key }) {
      guard let id = item.id, new[path] == nil, !newIDs.contains(id) else { continue }
      changes.append(
        FieldChange(
          kind: .field, path: path.text, id: id.text, key: "file", from: item.stage.rawValue,
          to: nil, owner: .productOwner))
    }
    return changes
  }

  /// An item whose keys could be read before and cannot now, or the other way round: what its keys
  /// say is then hidden for a while.
  private func brokenness(
    _ path: String, _ old: JudgedItem?, _ new: JudgedItem
  ) -> FieldChange? {
    guard let old, old.isBroken || new.isBroken else { return nil }
    if old.isBroken, new.isBroken { return nil }
    return FieldChange(
      kind: .identity, path: path, id: (new.id ?? old.id)?.text ?? path, key: "file",
      from: old.isBroken ? "unreadable" : "readable", to: new.isBroken ? "unreadable" : "readable",
      owner: .productOwner)
  }

  private func compare(
    _ old: JudgedItem?, _ new: JudgedItem, at path: String, from oldPath: String?
  ) -> [FieldChange] {
    let id = new.id?.text ?? path
    let names = [new, old].compactMap { $0.map { $0.id?.canonical ?? path } }
    func change(_ key: String, _ from: String?, _ to: String?, _ owner: FieldChange.Owner)
      -> FieldChange
    {
      FieldChange(
        kind: .field, path: path, oldPath: oldPath, id: id, names: names, key: key, from: from,
        to: to, owner: owner)
    }
    var changes: [FieldChange] = []
    let wasClosed = old?.stage.isClosed == true
    let isClosing = old?.stage != new.stage && (wasClosed || new.stage.isClosed)
    if isClosing {
      changes.append(change("status", old?.stage.rawValue, new.stage.rawValue, .productOwner))
    }
    if let old, old.isEpic != new.isEpic {
      changes.append(change("type", old.type, new.type, .productOwner))
    }
    for (key, value) in new.values.sorted(by: { $0.key < $1.key }) {
      let before = old?.values[key]
      // Closing and opening again is the owner's, whoever owns the other statuses.
      guard before?.text ?? "" != value.text, key != "status" || !isClosing else { continue }
      if Self.ownerKeys.contains(key) {
        changes.append(change(key, before?.shown, value.shown, .productOwner))
      } else if let roles = ownership[key], old != nil {
        changes.append(change(key, before?.shown, value.shown, .roles(roles)))
      }
    }
    return changes
  }
}
