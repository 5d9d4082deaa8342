import Reporting

/// A line of the table: what was measured, beside what, and whether that is enough.
struct Verdict {
  let name: String
  let target: Target
  let subject: Measurement
  let reference: Measurement?

  /// The table without lines.
  static var table: Table {
    Table([
      Table.Column("What"), Table.Column("Wall", alignment: .trailing),
      Table.Column("CPU", alignment: .trailing), Table.Column("Peak", alignment: .trailing),
      Table.Column("Reference", alignment: .trailing), Table.Column("Ratio", alignment: .trailing),
      Table.Column("CPU ratio", alignment: .trailing), Table.Column("Target"),
      Table.Column("Verdict"),
    ])
  }

  /// The line of the table.
  var cells: [Table.Cell] {
    [
      Table.Cell(name), milliseconds(subject.wall), milliseconds(subject.cpu),
      Table.Cell(subject.peak.rounded(places: 0) + " MB"),
      reference.map { milliseconds($0.wall) } ?? "",
      ratio(\.wall), ratio(\.cpu), Table.Cell(target.description), verdict,
    ]
  }

  private func milliseconds(_ time: Double) -> Table.Cell {
    Table.Cell(time.rounded(places: time < 100 ? 1 : 0) + " ms")
  }

  private func ratio(_ quantity: KeyPath<Measurement, Double>) -> Table.Cell {
    guard let reference, reference[keyPath: quantity] > 0 else { return "" }
    let ratio = subject[keyPath: quantity] / reference[keyPath: quantity]
    return Table.Cell(ratio.rounded(places: 2) + " ×")
  }

  private var verdict: Table.Cell {
    switch target.isReached(by: subject, beside: reference) {
    case true?: "reached"
    case false?: "missed"
    case nil: ""
    }
  }
}
