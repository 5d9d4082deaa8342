import BacklogModel
import Source

/// Whether all files of the backlog can be read.
enum BrokenFiles: DoctorCheck {
  static let name = "files"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    if let problem = examination.backlogProblem {
      return problem.lines.map { .broken($0) }
    }
    guard let backlog = examination.backlog else { return [] }
    if let missing = backlog.missingFolder {
      return [.broken(missing.defect.message, do: missing.defect.help)]
    }
    let broken = backlog.items.count(where: \.isBroken) + backlog.unreadable.count
    let isOrderBroken = backlog.order.map { !$0.isReadable } ?? false
    let count =
      "\(backlog.items.count.counted("item")) and \(backlog.records.count.counted("record"))"
    var findings: [DoctorFinding] =
      broken == 0
      ? [.fine("\(count), all readable")]
      : [.advice("broken files: \(broken), of \(count)", do: "run 'nextup check'")]
    if isOrderBroken {
      findings.append(
        .broken(
          "\(backlog.orderPath) cannot be read, so nothing is ranked", do: "run 'nextup check'"))
    } else if backlog.order == nil {
      let cure = examination.project?.cure(forMissing: backlog.orderPath)
      findings.append(
        .advice(
          "there is no \(backlog.orderPath)", do: cure ?? "rank items with 'nextup move ID --top'"))
    }
    return findings
  }
}
