public import Source

/// One entry of a folder in git.
public struct TreeEntry: Sendable, Hashable {
  /// The mode as git stores it: `0o100644`, `0o040000`.
  public let mode: UInt32

  /// The bytes of the name; they need not be UTF-8.
  public let nameBytes: ArraySlice<UInt8>

  /// The object that the entry names; a commit of another repository for a submodule.
  public let id: ObjectID

  /// The name, with U+FFFD for bytes that are not UTF-8.
  public var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// What the mode says.
  public var kind: FileTreeEntry.Kind { FileTreeEntry.Kind(mode: mode) }
}

extension FileTreeEntry.Kind {
  /// The kind that a mode of git stands for (`git help git-fast-import`, "mode").
  init(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o040000: self = .folder
    case 0o100000: self = .file
    case 0o120000: self = .symbolicLink
    case 0o160000: self = .submodule
    default: self = .special
    }
  }
}
