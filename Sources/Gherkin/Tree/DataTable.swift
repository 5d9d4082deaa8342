/// A table below a step.
public struct DataTable: Sendable, Hashable {
  /// Its rows: at least one.
  public let rows: [TableRow]
}
