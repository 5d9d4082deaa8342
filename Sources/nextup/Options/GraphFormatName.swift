import ArgumentParser
import Site

/// The name of an output format of `graph`.
struct GraphFormatName: ExpressibleByArgument, CustomStringConvertible {
  /// The format for people.
  static let text = GraphFormatName(writer: TextGraph.self)

  static var allValueStrings: [String] { GraphFormats.all.map { $0.name } }

  /// What writes the format.
  let writer: any GraphWriter.Type

  init?(argument: String) {
    guard let writer = GraphFormats.all.first(where: { $0.name == argument }) else { return nil }
    self.init(writer: writer)
  }

  private init(writer: any GraphWriter.Type) { self.writer = writer }

  var description: String { writer.name }
  var defaultValueDescription: String { writer.name }
}

/// Where the lines of `graph` lead.
enum GraphDirectionName: String, CaseIterable, ExpressibleByArgument {
  case down, up, right, left

  /// The direction.
  var direction: GraphDirection { GraphDirection(rawValue: rawValue) ?? .down }
}
