import BacklogModel
import Git

/// Whether the branches that `approval.refs` names exist.
enum GuardedBranches: DoctorCheck {
  static let name = "branches"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let repository = examination.repository,
      let names = examination.project?.configuration.approval.refs,
      let known = try? repository.references().map(\.fullName), !known.isEmpty
    else { return [] }
    if names.isEmpty {
      return [
        .broken("approval.refs names no branch: nothing is guarded", do: "name your main branch")
      ]
    }
    let missing = names.filter { name in
      let remote = name.replacing("refs/heads/", with: "/", maxReplacements: 1)
      return !known.contains(name)
        && !known.contains { $0.hasPrefix("refs/remotes/") && $0.hasSuffix(remote) }
    }
    guard missing.isEmpty else {
      return missing.map {
        .advice("approval.refs names \($0), which does not exist", do: "name your main branch")
      }
    }
    return [.fine("\(names.joined(separator: ", ")) exists")]
  }
}
