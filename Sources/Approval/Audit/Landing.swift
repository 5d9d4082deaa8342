import Git

/// What one commit of the chain changed, as far as approval is concerned.
struct Landing: Sendable {
  /// Where the commit stands on the chain.
  let index: Int

  /// The policy in force before it, as an index into the list of policies.
  let policy: Int

  /// The policy in force after it.
  let newPolicy: Int

  /// What became of another `nextup.yml`; `nil` if there is nothing to report.
  let policyChange: JudgedPolicy?

  /// What stands in the place of the order before and after.
  let order: (old: FolderChange.Object?, new: FolderChange.Object?)

  /// The backlog folder before and after.
  let folder: (old: ObjectID?, new: ObjectID?)

  /// The files below the backlog folder that differ.
  var leaves: [FolderComparison.Change] = []
}
