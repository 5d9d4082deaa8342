import BacklogModel
import Git
import Source

/// Reads versions of items as approval looks at them under a policy.
struct JudgedItemReader: Sendable {
  /// The policy that says what is looked at.
  let policy: Policy

  private let objects: TrustedObjects
  private let keys: Set<String>
  private let reader: ItemReader

  init(_ objects: TrustedObjects, under policy: Policy) {
    self.objects = objects
    self.policy = policy
    keys = ItemComparison.keys(policy)
    reader = ItemReader(policy.configuration)
  }

  /// The facts of a version; a file that is too large is an item that cannot be read.
  func item(_ id: ObjectID, at path: String, _ stage: Stage?) throws(GitError) -> JudgedItem {
    let item =
      try bytes(of: id).map { self.item(in: SourceFile(path: path, bytes: $0), stage) }
      ?? reader.unreadableItem(at: path, because: "it is too large")
    return JudgedItem(item, keys: keys, policy.configuration)
  }

  /// Reads the keys of an item, and its text where that matters: where it holds what somebody owns,
  /// or where it may be so that the item cannot be read.
  private func item(in file: SourceFile, _ stage: Stage?) -> Item {
    let owned = policy.configuration.ownership
    let isTextOwned = owned["criteria"] != nil || owned["title"] != nil
    if !isTextOwned, policy.configuration.textKeys.isEmpty {
      let item = reader.item(in: file, stage: stage, texts: .none)
      if reader.isPlainlyReadable(item) { return item }
    }
    return reader.item(in: file, stage: stage, texts: .all)
  }

  /// The bytes of a file; `nil` if there is none or it is too large.
  func bytes(of entry: FolderChange.Object?) throws(GitError) -> [UInt8]? {
    guard let entry, entry.kind == .file else { return nil }
    return try bytes(of: entry.id)
  }

  private func bytes(of id: ObjectID) throws(GitError) -> [UInt8]? {
    do throws(GitError) {
      return try objects.blob(id, limit: policy.configuration.limits.item)
    } catch  where error.code == .tooLarge {
      return nil
    }
  }
}
