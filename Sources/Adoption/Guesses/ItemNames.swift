import BacklogModel

/// The names under which references may mean items, in upper case.
struct ItemNames {
  /// The IDs, under aliases of their prefix too.
  let ids: Set<String>

  /// What stands behind the last hyphen of the IDs: `24`.
  let numbers: Set<String>

  /// The IDs of epics.
  let epics: Set<String>

  /// Collects the names of items.
  init(_ items: [Item], aliases: [String]) {
    let own = items.compactMap { $0.id?.canonical }
    let behind = own.compactMap { $0.split(separator: "-").last.map(String.init) }
    numbers = Set(behind)
    ids = Set(own + aliases.flatMap { alias in behind.map { "\(alias.uppercased())-\($0)" } })
    epics = Set(items.filter { $0.type.lowercased() == "epic" }.compactMap { $0.id?.canonical })
  }
}
