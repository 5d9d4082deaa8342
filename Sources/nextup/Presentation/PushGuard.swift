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
    let pushes = try text.split(separator: "\n").map { line in
      guard let push = try PushedReference(line)?.resolved(in: repository) else {
        throw ProjectError(
          operation: "reading standard input",
          message: "'\(line)' is not what git gives a pre-receive hook: OLD NEW REF")
      }
      return push
    }
    let report = try PushReport(pushes, to: repository, folder: folder ?? "")
    for push in report.unguarded { complainOfNoPolicy(push, in: repository) }
    if let names = report.missingBranches { complainOfMissingBranches(names) }
    guard !report.objections.isEmpty else { return }
    Output.complain("nextup: the push is refused:")
    for line in report.objections { Output.complain("  " + line) }
    throw ExitCode(1)
  }

  /// Says that the policy guards nothing that there is.
  private func complainOfMissingBranches(_ names: [String]) {
    let words =
      names.isEmpty
      ? "names no branch"
      : "names \(names.joined(separator: ", ")), and the repository has no such branch"
    Output.complain("nextup: approval.refs \(words): nothing is guarded")
  }

  /// Says that a push is not judged, as it finds no policy, and where there is one.
  private func complainOfNoPolicy(_ push: PushedReference, in repository: Repository) {
    guard let commit = push.new else { return }
    let place = folder.map { " in '\($0)'" } ?? ""
    let hint = (try? elsewhere(commit, in: repository)) ?? ""
    Output.complain(
      "nextup: \(push.name) has no nextup.yml\(place) that names a Product Owner: "
        + "nothing is guarded\(hint)")
  }

  /// Where a backlog stands that the hook may be meant for, in words; empty if there is none.
  private func elsewhere(_ commit: ObjectID, in repository: Repository) throws -> String {
    let tree = RevisionTree(try repository.commit(commit), in: repository)
    guard let place = try Project.place(in: tree, besides: folder ?? "") else { return "" }
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
