import ArgumentParser
import Reporting

/// The name of an output format of `check`.
struct ReportFormatName: ExpressibleByArgument, CustomStringConvertible {
  /// The format for people.
  static let text = ReportFormatName(reporter: TextReporter.self)

  static var allValueStrings: [String] { ReportFormat.all.map { $0.name } }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// What writes the format.
  let reporter: any Reporter.Type

  init?(argument: String) {
    guard let reporter = ReportFormat.named(argument) else { return nil }
    self.init(reporter: reporter)
  }

  private init(reporter: any Reporter.Type) { self.reporter = reporter }

  var description: String { reporter.name }
  var defaultValueDescription: String { reporter.name }
}
