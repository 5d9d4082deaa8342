import Glibc
import Source

/// Whether the command `git` is there, which `demo` and all work in branches needs.
enum GitCommand: DoctorCheck {
  static let name = "git"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    let folders = (Terminal.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    for folder in folders where access("\(folder)/git", X_OK) == 0 {
      return [.fine("git is \(folder)/git")]
    }
    return [
      .advice(
        "there is no git on the search path; reading works without it, 'nextup demo' does not",
        do: "install git")
    ]
  }
}
