import Git
import Source

/// What kind of repository it is, and what that means for history.
enum RepositoryState: DoctorCheck {
  static let name = "repository"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    if let problem = examination.repositoryProblem { return [.broken(problem.message)] }
    guard let repository = examination.repository else {
      return [
        .advice("the folder is in no git repository, so there is no history", do: "run 'git init'")
      ]
    }
    return [kind(of: repository)] + completeness(of: repository)
  }

  private static func kind(of repository: Repository) -> DoctorFinding {
    guard let workTree = repository.workTree else {
      return .fine("\(repository.gitDirectory) is bare: it can be read, not changed")
    }
    let isLinked = repository.gitDirectory != repository.commonDirectory
    let kind = isLinked ? "is a linked work tree" : "is a work tree"
    guard let head = try? repository.head() else {
      return .advice("\(workTree) \(kind) whose HEAD leads nowhere", do: "run 'git status'")
    }
    let branch = head.branch.map { "on branch \($0)" } ?? "on no branch"
    return .fine("\(workTree) \(kind) \(branch)" + (head.commit == nil ? ", without commits" : ""))
  }

  private static func completeness(of repository: Repository) -> [DoctorFinding] {
    var findings: [DoctorFinding] = []
    if repository.isShallow {
      findings.append(
        .advice(
          "the clone is shallow, so older states cannot be read",
          do: "run 'git fetch --unshallow'; in CI fetch everything (fetch-depth: 0 on GitHub, "
            + "GIT_DEPTH: 0 on GitLab)"))
    }
    if (try? repository.isPartialClone) == true {
      findings.append(
        .advice(
          "the clone is partial, so some older states cannot be read",
          do: "run 'git fetch --refetch --no-filter'"))
    }
    return findings
  }
}
