public import BacklogModel

/// Writes graphs in one form.
///
/// A new form is one file here and one line in `GraphFormats.all`.
public protocol GraphWriter: Sendable {
  /// The name on the command line: `dot`.
  static var name: String { get }

  /// Makes a writer.
  ///
  /// - Parameter direction: where the lines lead, for forms that are drawn.
  init(direction: GraphDirection)

  /// The whole graph, in UTF-8.
  func write(_ graph: BacklogGraph) -> [UInt8]
}

/// Where the lines of a drawn graph lead.
public enum GraphDirection: String, Sendable, CaseIterable {
  /// From top to bottom.
  case down
  /// From bottom to top.
  case up
  /// From left to right.
  case right
  /// From right to left.
  case left
}

/// The forms that a graph can be written in.
public enum GraphFormats {
  /// All of them; the first is the one for people.
  public static let all: [any GraphWriter.Type] = [
    TextGraph.self, DotGraph.self, MermaidGraph.self, JSONGraph.self,
  ]
}
