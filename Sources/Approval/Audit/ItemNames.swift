import BacklogModel
import Source

/// The items of a backlog at one place on the chain, by their files and by what they are known by.
///
/// Approval rests on names: the order lists them, and what one commit says of a name, another file
/// must not say quietly in the next.
struct ItemNames {
  /// The files whose items have a name.
  private struct Holders {
    private(set) var paths: Set<PathKey> = []

    /// The first of them in the order of bytes.
    private(set) var first: PathKey?

    mutating func insert(_ path: PathKey) {
      paths.insert(path)
      first = first.map { min($0, path) } ?? path
    }

    mutating func remove(_ path: PathKey) {
      paths.remove(path)
      if first == path { first = paths.min() }
    }
  }

  private var items: [PathKey: JudgedItem] = [:]
  private var holders: [String: Holders] = [:]

  /// The items that a name stands for: one, unless somebody made a mistake or a trap.
  func items(named name: String) -> [JudgedItem] {
    (holders[name]?.paths ?? []).compactMap { items[$0] }
  }

  /// The first item that has an ID, with its file.
  func item(withID id: Identifier) -> (PathKey, JudgedItem)? {
    (holders[id.canonical]?.paths ?? []).sorted().lazy
      .compactMap { path in items[path].map { (path, $0) } }.first { $0.1.id == id }
  }

  /// Puts an item in the place of what stands at a path; `nil` for nothing.
  mutating func set(_ path: PathKey, to item: JudgedItem?) {
    for name in items[path]?.names ?? [] { holders[name]?.remove(path) }
    items[path] = item
    for name in item?.names ?? [] { holders[name, default: Holders()].insert(path) }
  }

  /// The changes of who a name stands for: one that another file has already, one that the order
  /// lists and an item takes as an alias, and an alias that an item loses.
  ///
  /// A new item that has the ID of a line without an item is what that line was written for.
  ///
  /// - Parameters:
  ///   - old: the items among the changed files as they were, by path.
  ///   - new: the items as they are, which this holds already.
  ///   - listed: whether the order before lists a name in upper case.
  func changes(
    from old: [PathKey: JudgedItem], to new: [PathKey: JudgedItem], listed: (String) -> Bool
  ) -> [FieldChange] {
    var changes: [FieldChange] = []
    for (path, item) in new.sorted(by: { $0.key < $1.key }) {
      for name in item.names.subtracting(old[path]?.names ?? []).sorted() {
        if let other = holder(of: name, beside: path) {
          changes.append(change(item, at: path, name, from: other.text, to: path.text))
        } else if item.aliases.contains(name), listed(name), !had(name, item, in: old) {
          changes.append(change(item, at: path, name, from: nil, to: path.text))
        }
      }
    }
    for (path, item) in old.sorted(by: { $0.key < $1.key }) {
      guard let id = item.id, let heir = heir(of: id.canonical, at: path) else { continue }
      for alias in item.aliases where !heir.names.contains(alias) {
        changes.append(change(item, at: path, alias, from: id.text, to: nil))
      }
    }
    return changes
  }

  /// Another file whose item has a name.
  private func holder(of name: String, beside path: PathKey) -> PathKey? {
    guard let holders = holders[name] else { return nil }
    return holders.first == path ? holders.paths.first { $0 != path } : holders.first
  }

  /// Whether an item had a name before, in whatever file.
  private func had(_ name: String, _ item: JudgedItem, in old: [PathKey: JudgedItem]) -> Bool {
    old.values.contains { $0.id == item.id && $0.names.contains(name) }
  }

  /// The item that has an ID now, first of all in the same file.
  private func heir(of id: String, at path: PathKey) -> JudgedItem? {
    func has(_ path: PathKey) -> JudgedItem? {
      items[path].flatMap { $0.id?.canonical == id ? $0 : nil }
    }
    guard let holders = holders[id] else { return nil }
    return has(path) ?? holders.first.flatMap(has) ?? holders.paths.lazy.compactMap(has).first
  }

  private func change(
    _ item: JudgedItem, at path: PathKey, _ name: String, from: String?, to: String?
  ) -> FieldChange {
    FieldChange(
      kind: .identity, path: path.text, id: item.id?.text ?? path.text,
      key: name == item.id?.canonical ? "id" : "alias \(name)", from: from, to: to,
      owner: .productOwner)
  }
}
