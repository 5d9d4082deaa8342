import BacklogModel
import Source

/// Whether there is a configuration, and whether it can be read.
enum ConfigurationFile: DoctorCheck {
  static let name = "configuration"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    if let project = examination.project {
      let place = project.isBare ? "HEAD of \(project.root)" : project.root
      return [.fine("\(Configuration.fileName) is read from \(place)")]
    }
    guard let problem = examination.projectProblem else { return [] }
    let help = problem is ConfigurationError ? "correct \(Configuration.fileName)" : nil
    return problem.lines.map { .broken($0, do: help) }
  }
}
