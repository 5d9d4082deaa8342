public import BacklogModel
import Source

/// A change of a key that somebody else owns, as `audit` would judge it.
public struct ForeignChange: Sendable, Hashable {
  /// Who has to be asked.
  public enum Owner: Sendable, Hashable {
    /// The Product Owner, who approves it afterwards; with what has to be done.
    case productOwner(cure: String)
    /// Roles, of which one has to make the change.
    case roles([String])
  }

  /// The key.
  public let key: String

  /// Who has to be asked.
  public let owner: Owner
}

extension Policy {
  /// The changes of an item that somebody may not make alone today.
  ///
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
    return changes.filter { $0.key != "file" }.compactMap { change in
      switch change.owner {
      case .roles(let roles):
        role(of: email, among: roles, at: UTCTime.now) == nil
          ? ForeignChange(key: change.key, owner: .roles(roles)) : nil
      case .productOwner:
        cure(isOrder: false, by: email).map {
          ForeignChange(key: change.key, owner: .productOwner(cure: $0))
        }
      }
    }
  }

  /// What has to be done about a change of the order by somebody; `nil` for the Product Owner and the
  /// delegates of today.
  public func cureOfForeignMove(by email: String) -> String? { cure(isOrder: true, by: email) }

  private func cure(isOrder: Bool, by email: String) -> String? {
    let owners = owners(at: UTCTime.now)
    let emails = owners.flatMap(\.emails)
    guard !emails.isEmpty, !emails.contains(where: { EvidenceRules.isSame($0, email) }) else {
      return nil
    }
    return ApprovalAdvice(policy: self, owners: owners.map(\.shown)).cure(isOrder: isOrder)
  }
}
