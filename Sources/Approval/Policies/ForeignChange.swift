public import BacklogModel
import Source

/// A change of a key that another role owns, as `audit` would judge it.
public struct ForeignChange: Sendable, Hashable {
  /// The key.
  public let key: String

  /// The roles of which one has to make the change.
  public let roles: [String]
}

extension Policy {
  /// The changes of an item that somebody may not make today, having none of the roles that own the keys.
  ///
  /// What the Product Owner owns is not among them: whoever merges the change approves it.
  /// - Parameters:
  ///   - old: the item before.
  ///   - new: the item after.
  ///   - email: who makes the change, as git knows the person.
  public func foreignChanges(
    from old: Item, to new: Item, by email: String
  ) -> [ForeignChange] {
    let keys = ItemComparison.keys(self)
    let versions = [old, new].map {
      [PathKey($0.path): JudgedItem($0, keys: keys, configuration)]
    }
    let changes = ItemComparison(self).changes(from: versions[0], to: versions[1])
    return changes.compactMap { change in
      guard case .roles(let roles) = change.owner,
        role(of: email, among: roles, at: UTCTime.now) == nil
      else { return nil }
      return ForeignChange(key: change.key, roles: roles)
    }
  }
}
