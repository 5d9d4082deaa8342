import BacklogModel
import Git
import Source

/// Reads what stands in the place of `nextup.yml`.
struct PolicyFiles {
  private let objects: TrustedObjects
  private let place: Place

  init(_ objects: TrustedObjects, _ place: Place) {
    self.objects = objects
    self.place = place
  }

  /// What stands in the place in each of some commits; read on all cores.
  func entries(of commits: ArraySlice<Commit>) throws(GitError) -> [FolderChange.Object?] {
    let trees = commits.map(\.tree)
    return try Parallel.inRuns(of: trees.count) { run throws(GitError) in
      var walker = TreeWalker(objects)
      return try run.map { index throws(GitError) in
        try walker.entry(place.policy, below: trees[index])
      }
    }
  }

  /// The first policy that names an owner, with its place among the entries of some commits.
  ///
  /// - Parameter scope: what the entries are of, for the message if there is no such policy.
  func anchor(
    among entries: ArraySlice<FolderChange.Object?>, in scope: String
  ) throws(GitError) -> (index: Int, policy: Policy) {
    var last: FolderChange.Object?
    for (index, entry) in entries.enumerated() where entry != last {
      last = entry
      if let policy = try file(entry).policy, policy.configuration.roles.productOwner != nil {
        return (index, policy)
      }
    }
    throw GitError(
      .invalidRevision, operation: "reading the policy",
      message: "\(scope) has no nextup.yml that can be read and names a Product Owner; "
        + "add 'roles: {product-owner: …}' to it, and commit it")
  }

  /// What an entry of a folder stands for.
  func file(_ entry: FolderChange.Object?) throws(GitError) -> PolicyFile {
    guard let entry else { return .missing }
    guard entry.kind == .file else { return .unreadable("it is no regular file") }
    let bytes: [UInt8]
    do throws(GitError) {
      bytes = try objects.blob(entry.id, limit: Configuration.largestFile)
    } catch  where error.code == .tooLarge {
      return .unreadable("it is too large")
    }
    do throws(ConfigurationError) {
      let file = SourceFile(path: Configuration.fileName, bytes: bytes)
      return .policy(try Policy(reading: file), entry.id)
    } catch {
      return .unreadable(error.lines.first ?? "it is wrong")
    }
  }
}
