public import Source

/// Why a configuration cannot be used: one line each, `nextup.yml:LINE:COLUMN: …`.
public struct ConfigurationError: OperationError, Hashable {
  /// The complaints with their places, in the order of the file.
  public let lines: [String]

  /// The place of the first complaint.
  public let operation: String

  /// The first complaint.
  public let message: String

  /// Makes an error of what is wrong in a file.
  init(_ defects: [Defect], in file: SourceFile) {
    let table = LineTable(file.bytes)
    let located = defects.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { defect in
      let place = table.position(at: min(defect.range.lowerBound, file.bytes.count))
      let help = defect.help.map { " (\($0))" } ?? ""
      return (
        place: "\(file.path):\(place.line):\(place.column)", message: defect.message + help
      )
    }
    lines = located.map { "\($0.place): \($0.message)" }
    operation = located.first?.place ?? file.path
    message = located.first?.message ?? ""
  }

  /// Makes an error of complaints, each with its place: `nextup.yml:12:3`.
  ///
  /// - Parameter complaints: what is wrong, in the order of the file; at least one.
  public init(_ complaints: [(place: String, message: String)]) {
    lines = complaints.map { "\($0.place): \($0.message)" }
    operation = complaints.first?.place ?? Configuration.fileName
    message = complaints.first?.message ?? ""
  }
}
