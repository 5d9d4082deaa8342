import BacklogModel
import Source

/// Whether a command that was killed left the temporary file of a change behind.
enum LeftoverFiles: DoctorCheck {
  static let name = "leftovers"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let project = examination.project, !project.isBare else { return [] }
    let entries = (try? project.workTree.entries(below: project.configuration.backlog)) ?? []
    let left = entries.filter { $0.kind == .file && TemporaryName.isOne($0.path) }
    guard !left.isEmpty else { return [.fine("no temporary files were left behind")] }
    return left.map {
      .advice("\($0.path) was left behind by a command that was stopped", do: "remove it")
    }
  }
}
