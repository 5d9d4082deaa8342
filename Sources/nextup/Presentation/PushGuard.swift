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
    var objections: [String] = []
    for line in text.split(separator: "\n") {
      guard let push = try PushedReference(line)?.resolved(in: repository) else {
        throw ProjectError(
          operation: "reading standard input",
          message: "'\(line)' is not what git gives a pre-receive hook: OLD NEW REF")
      }
      guard try isGuarded(push, in: repository) else { continue }
      let auditor = Auditor(repository: repository, folder: folder ?? "", ref: push.name)
      objections += try auditor.objections(to: push)
    }
    guard !objections.isEmpty else { return }
    Output.complain("nextup: the push is refused:")
    for line in objections { Output.complain("  " + line) }
    throw ExitCode(1)
  }

  /// Whether the policy in force names the branch: that of the branch itself, or of a new one what it
  /// would have.
  private func isGuarded(_ push: PushedReference, in repository: Repository) throws -> Bool {
    guard push.name.hasPrefix("refs/heads/"), let commit = push.old ?? push.new else {
      return false
    }
    let auditor = Auditor(repository: repository, folder: folder ?? "", ref: push.name)
    guard let policy = try auditor.policy(at: commit) else {
      let place = folder.map { " in '\($0)'" } ?? ""
      Output.complain(
        "nextup: \(push.name) has no nextup.yml\(place) that names a Product Owner: "
          + "nothing is guarded\(try elsewhere(commit, in: repository))")
      return false
    }
    return policy.configuration.approval.refs.contains(push.name)
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
