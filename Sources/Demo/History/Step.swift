/// One commit of the main line of a scripted history.
struct Step: Sendable {
  /// Who wrote it, and when.
  let author: Signature

  /// Who brought it onto the main line, and when.
  let committer: Signature

  /// The message, without the line end.
  let message: String

  /// What it changes; for a merge, what the branch did stands in `branch`.
  let changes: [Change]

  /// The branch that it merges.
  var branch: Branch?

  /// A branch and where it left the main line.
  struct Branch: Sendable {
    /// How many main-line commits stand between the fork and the merge.
    let behind: Int

    /// The commits of the branch, the oldest first.
    let commits: [Step]
  }

  /// A commit that was pushed as it is.
  static func direct(
    _ person: Person, _ moment: Moment, _ message: String, _ changes: Change...
  ) -> Step {
    let signature = Signature(person: person, moment: moment)
    return Step(author: signature, committer: signature, message: message, changes: changes)
  }

  /// A pull request that the forge squashed into one commit, or an edit on its pages.
  static func squash(
    _ person: Person, _ moment: Moment, _ message: String, _ changes: Change...
  ) -> Step {
    Step(
      author: Signature(person: person, moment: moment),
      committer: Signature(person: .forge, moment: moment), message: message, changes: changes)
  }

  /// A commit that somebody else rebased onto the main line.
  static func rebase(
    _ person: Person, _ written: Moment, by lander: Person, _ landed: Moment, _ message: String,
    _ changes: Change...
  ) -> Step {
    Step(
      author: Signature(person: person, moment: written),
      committer: Signature(person: lander, moment: landed), message: message, changes: changes)
  }

  /// A pull request that somebody merged on the pages of the forge.
  static func merge(
    by person: Person, _ moment: Moment, _ message: String, behind: Int = 0, _ commits: Step...
  ) -> Step {
    Step(
      author: Signature(person: person, moment: moment),
      committer: Signature(person: .forge, moment: moment), message: message, changes: [],
      branch: Branch(behind: behind, commits: commits))
  }
}
