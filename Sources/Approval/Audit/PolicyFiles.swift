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

  /// The first policy that names an owner, or the one of a pinned commit.
  ///
  /// - Parameters:
  ///   - start: the pinned commit; `nil` for none.
  ///   - ref: the branch, for the message if there is no policy.
  func anchor(
    on chain: Chain, from start: Int?, of ref: String, _ walker: inout TreeWalker
  ) throws(GitError) -> (index: Int, policy: Policy, entry: FolderChange.Object?) {
    var last: FolderChange.Object?
    for index in start.map({ $0...$0 }) ?? 0...max(0, chain.commits.count - 1) {
      let entry = try walker.entry(place.policy, below: chain.commits[index].tree)
      if entry == last { continue }
      last = entry
      if let policy = try file(entry).policy, policy.configuration.roles.productOwner != nil {
        return (index, policy, entry)
      }
    }
    let scope = start.map { "commit \(chain.commits[$0].id)" } ?? "the history of \(ref)"
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
