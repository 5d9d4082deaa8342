import Git
import Source

/// A file of the backlog folder that differs between two commits.
struct LeafChange: Sendable {
  /// The path below the folder of `nextup.yml`.
  let path: String

  /// What stood there before; `nil` if nothing did.
  let old: TreeEntry?

  /// What stands there now; `nil` if nothing does.
  let new: TreeEntry?
}
