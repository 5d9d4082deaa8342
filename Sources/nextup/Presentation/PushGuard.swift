import Approval
import ArgumentParser
import BacklogModel
import Git
import Source

/// Judges a push in the pre-receive hook of a repository.
struct PushGuard {
  /// The largest list of pushed references that is read, in bytes.
  private static let largestInput = 1 << 26

  /// The folder of `nextup.yml` below the root of the repository; `nil` for the root.
  private let folder: String?

  /// Takes the folder that `--repo` names.
  init(folder: String?) throws {
    let parts = (folder ?? "").split(separator: "/").filter { $0 != "." }
    guard folder?.hasPrefix("/") != true, !parts.contains("..") else {
      throw ProjectError(
        operation: "reading --repo '\(folder ?? "")'",
        message: "write the folder of nextup.yml as it is seen from the root of the repository")
    }
    self.folder = parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// Reads what git pushes from standard input, and ends with status 1 if any of it is refused.
  func run() throws {
    let repository = try Repository.open(environment: Self.environment)
    let text = String(decoding: try Input.read(limit: Self.largestInput), as: UTF8.self)
    var pushes = try text.split(separator: "\n").map { line in
      guard let push = try PushedReference(line)?.resolved(in: repository) else {
        throw ProjectError(
          operation: "reading standard input",
          message: "'\(line)' is not what git gives a pre-receive hook: OLD NEW REF")
      }
      return push
    }
    // A new branch may be cut from what the same push makes of another.
    pushes.sort { $0.old != nil && $1.old == nil }
    let main = try mainPolicy(of: repository)
    var (objections, accepted): ([String], [ObjectID]) = ([], [])
    for push in pushes where push.name.hasPrefix(Reference.Kind.branch.rawValue) {
      let auditor = Auditor(repository: repository, folder: folder ?? "", ref: push.name)
      let refs = try guardedRefs(push, auditor, main, in: repository)
      guard refs.contains(push.name) else { continue }
      let others = try refs.subtracting([push.name]).compactMap {
        try repository.target(ofReference: $0)
      }
      let found = try auditor.objections(to: push, besides: others + accepted)
      if found.isEmpty { accepted += [push.new].compactMap { $0 } }
      objections += found
    }
    guard !objections.isEmpty else { return }
    Output.complain("nextup: the push is refused:")
    for line in objections { Output.complain("  " + line) }
    throw ExitCode(1)
  }

  /// The policy in force on the branch that the repository's HEAD names; `nil` if there is none.
  private func mainPolicy(of repository: Repository) throws -> Policy? {
    let head = try repository.head()
    guard let branch = head.branch, let tip = head.commit else { return nil }
    let ref = Reference.Kind.branch.rawValue + branch
    return try Auditor(repository: repository, folder: folder ?? "", ref: ref).policy(at: tip)
  }

  /// The branches that are guarded: those that the policy names which was in force on the branch, or is
  /// on the main branch of the repository; where neither has any, what the push would bring.
  private func guardedRefs(
    _ push: PushedReference, _ auditor: Auditor, _ main: Policy?, in repository: Repository
  ) throws -> Set<String> {
    var policies = [try push.old.flatMap(auditor.policy), main].compactMap { $0 }
    if policies.isEmpty { policies = [try push.new.flatMap(auditor.policy)].compactMap { $0 } }
    if policies.isEmpty, let commit = push.new {
      let place = folder.map { " in '\($0)'" } ?? ""
      Output.complain(
        "nextup: \(push.name) has no nextup.yml\(place) that names a Product Owner: "
          + "nothing is guarded\(try elsewhere(commit, in: repository))")
    }
    return Set(policies.flatMap(\.configuration.approval.refs))
  }

  /// Where a backlog stands that the hook may be meant for, in words; empty if there is none.
  private func elsewhere(_ commit: ObjectID, in repository: Repository) throws -> String {
    let tree = RevisionTree(try repository.commit(commit), in: repository)
    let found = try tree.entries(below: "").map(\.path).first {
      $0.fileName == Configuration.fileName && $0.parentFolder != folder ?? ""
    }
    guard let place = found?.parentFolder else { return "" }
    return place.isEmpty
      ? "; there is one at the root: leave --repo out"
      : "; there is one in '\(place)': --repo \(place)"
  }

  private static var environment: [String: String] {
    let names = [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        Terminal.environment(name).map { (name, $0) }
      })
  }
}
