import BacklogModel

/// Refuses to give an item a name that another one has already, which would then lead to one of them
/// only.
struct AliasCheck {
  private static let key = "aliases"

  /// The names that are to be given.
  private let names: [String]

  /// Takes the aliases that some assignments write.
  init(_ assignments: [KeyAssignment], _ configuration: Configuration) {
    let keys = [Self.key, configuration.name(of: Self.key)]
    names = assignments.filter { keys.contains($0.key) && $0.operation != .remove }
      .flatMap(\.elements)
  }

  /// Whether any alias is written; otherwise the other items need not be known.
  var isNeeded: Bool { !names.isEmpty }

  /// Looks for the names among the IDs and aliases of all items but one.
  ///
  /// - Parameters:
  ///   - item: the item that gets the names; `nil` for one that is about to be made.
  ///   - backlog: all items.
  func refuseTaken(by item: Item? = nil, in backlog: Backlog) throws(ProjectError) {
    for name in names {
      let wanted = name.uppercased()
      let owner = backlog.items.first { other in
        other.path != item?.path
          && (other.id?.canonical == wanted
            || other.aliases.contains { $0.uppercased() == wanted })
      }
      guard let owner else { continue }
      throw ProjectError(
        operation: "setting aliases" + (item.map { " of \($0.name)" } ?? ""),
        message: "'\(name)' is already the name of \(owner.path)")
    }
  }
}
