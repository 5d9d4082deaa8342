public import Source

/// What stands under one name of a folder in two versions of it.
public struct FolderChange: Sendable, Hashable {
  /// What a name stands for.
  public struct Object: Sendable, Hashable {
    /// A file, a folder, a link or a submodule.
    public let kind: FileTreeEntry.Kind

    /// The content, or the folder.
    public let id: ObjectID

    /// Makes an object of values.
    public init(kind: FileTreeEntry.Kind, id: ObjectID) {
      self.kind = kind
      self.id = id
    }

    /// Takes what an entry of a folder stands for.
    public init(_ entry: TreeEntry) {
      kind = entry.kind
      id = entry.id
    }
  }

  /// The name, with U+FFFD for bytes that are not UTF-8.
  public let name: String

  /// What stood there; `nil` if nothing did.
  public let before: Object?

  /// What stands there now; `nil` if nothing does.
  public let after: Object?

  init(before: TreeEntry?, after: TreeEntry?) {
    name = (before ?? after)?.name ?? ""
    self.before = before.map(Object.init)
    self.after = after.map(Object.init)
  }
}
