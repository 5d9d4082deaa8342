import Approval
import ArgumentParser
import BacklogModel
import Git
import Source

/// Which branch is judged, and from where.
struct BranchOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The branch: its full name, or a short one. Otherwise the branch of HEAD, or the only one of \
      approval.refs.
      """, valueName: "ref"), completion: .revisions)
  var ref: String?

  /// The branch as a full name, with its last commit.
  ///
  /// On a detached HEAD, as CI checks it out, HEAD stands for the only guarded branch.
  func branch(of place: AuditedPlace) throws -> (ref: String, tip: ObjectID) {
    if let ref { return try named(ref, in: place.repository) }
    let head = try place.repository.head()
    if let name = head.branch, let commit = head.commit { return ("refs/heads/" + name, commit) }
    if head.commit == nil {
      throw ProjectError(operation: "finding the branch", message: "there is no commit yet")
    }
    guard let commit = head.commit, let ref = place.refs.first, place.refs.count == 1 else {
      throw ProjectError(
        operation: "finding the branch", message: "HEAD is on no branch; name one by --ref")
    }
    return (ref, commit)
  }

  /// The branch of a name, here or as it was last fetched.
  ///
  /// Statements name the branch, so a tag or a commit cannot stand for one.
  func named(_ name: String, in repository: Repository) throws -> (ref: String, tip: ObjectID) {
    let local = Reference.Kind.branch.rawValue
    let branch = String(name.trimmingPrefix(local))
    // A clone that has not checked the branch out has it as it was fetched.
    for name in [name, "origin/" + branch] {
      if let found = NamedBranch(name, in: repository) { return (found.ref, found.tip) }
    }
    let known = try repository.references(.branch).map { $0.fullName.dropFirst(local.count) }
    let isOther = (try? repository.resolve(name)) != nil
    throw ProjectError(
      operation: "finding the branch",
      message: isOther
        ? "'\(name)' is no branch, and approvals are for branches: \(known.joined(separator: ", "))"
        : "there is no branch '\(branch)'"
          + Suggestion.phrase(for: branch, among: known.map(String.init)))
  }
}

/// The end of a run that judged approvals.
enum ApprovalExit {
  /// Runs a judgement; what could not be found out ends with status 3, and history that was
  /// rewritten behind a checkpoint with 1.
  static func run(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as ApprovalError where error.code == .indeterminate {
      Output.complain("nextup: \(error.operation): \(error.message)")
      throw ExitCode(3)
    } catch let error as ApprovalError where error.code == .rewritten {
      Output.complain("nextup: \(error.operation): \(error.message)")
      throw ExitCode(1)
    } catch let error as GitError where error.code == .incompleteClone {
      Output.complain("nextup: \(error.operation): \(error.message)")
      throw ExitCode(3)
    }
  }
}

/// The commit at which judging begins.
struct CheckpointOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Trust the policy and the order of this commit, named by all 40 digits, and judge what came \
      after it.
      """, valueName: "full-id"))
  var fromCheckpoint: String?

  /// The commit.
  var commit: ObjectID? { fromCheckpoint.flatMap { ObjectID(hexadecimal: $0) } }

  func validate() throws {
    if fromCheckpoint != nil, commit == nil {
      throw ValidationError("Name the checkpoint by all 40 digits of its id.")
    }
  }
}
