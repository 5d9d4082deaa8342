import BacklogModel

/// The items of a backlog at one place on the chain, by their files and by what they are known by.
///
/// Approval rests on names: the order lists them, and what one commit says of a name, another file
/// must not say quietly in the next.
struct ItemNames {
  private var items: [String: JudgedItem] = [:]
  private var paths: [String: Set<String>] = [:]

  /// The items that a name stands for, by path: one, unless somebody made a mistake or a trap.
  func items(named name: String) -> [(path: String, item: JudgedItem)] {
    (paths[name] ?? []).sorted().compactMap { path in items[path].map { (path, $0) } }
  }

  /// Puts an item in the place of what stands at a path; `nil` for nothing.
  mutating func set(_ path: String, to item: JudgedItem?) {
    for name in items[path]?.names ?? [] { paths[name]?.remove(path) }
    items[path] = item
    for name in item?.names ?? [] { paths[name, default: []].insert(path) }
  }

  /// The changes of who a name stands for: one that another file has already, and an alias that an
  /// item loses.
  ///
  /// - Parameters:
  ///   - old: the items among the changed files as they were, by path.
  ///   - new: the items as they are, which this holds already.
  func changes(from old: [String: JudgedItem], to new: [String: JudgedItem]) -> [FieldChange] {
    var changes: [FieldChange] = []
    for (path, item) in new.sorted(by: { $0.key < $1.key }) {
      for name in item.names.subtracting(old[path]?.names ?? []).sorted() {
        guard let other = items(named: name).first(where: { $0.path != path }) else { continue }
        changes.append(change(item, at: path, name, from: other.path, to: path))
      }
    }
    for (path, item) in old.sorted(by: { $0.key < $1.key }) {
      guard let id = item.id, let heir = heir(of: id.canonical, at: path) else { continue }
      for alias in item.aliases where !heir.aliases.contains(alias) {
        changes.append(change(item, at: path, alias, from: id.text, to: nil))
      }
    }
    return changes
  }

  /// The item that has an ID now, first of all in the same file.
  private func heir(of id: String, at path: String) -> JudgedItem? {
    let items = items(named: id).filter { $0.item.id?.canonical == id }
    return (items.first { $0.path == path } ?? items.first)?.item
  }

  private func change(
    _ item: JudgedItem, at path: String, _ name: String, from: String, to: String?
  ) -> FieldChange {
    FieldChange(
      kind: .identity, path: path, id: item.id?.text ?? path,
      key: name == item.id?.canonical ? "id" : "alias \(name)", from: from, to: to,
      owner: .productOwner)
  }
}
