public import BacklogModel
import Markdown
public import Source

/// What a Markdown reader sees of an order: horizons, and items by their links or first words.
public struct ShownOrder: Equatable {
  /// A line a horizon or item, from the top.
  public private(set) var lines: [String] = []

  /// Defects that do not keep CommonMark from seeing the same numbered list.
  public static let harmlessDefects: Set<RuleID> = ["order/duplicate-item", "order/unnumbered"]

  /// As cmark shows a file; `nil` where blocks are nested too deep to be shown.
  public init?(_ file: SourceFile) {
    let document = Document(parsing: file)
    guard document.isReadable else { return nil }
    for block in document.blocks {
      switch block.kind {
      case .heading(level: 2): lines.append("##")
      case .list(start: .some, _): lines += block.children.compactMap(ShownOrder.entry)
      default: break
      }
    }
  }

  /// As the scanner reads it.
  public init(_ order: Order) {
    var places = order.horizons.map { ($0.nameRange.lowerBound, "##") }
    places += order.entries.map {
      ($0.idRange.lowerBound, "\($0.id) \($0.destination ?? "")")
    }
    lines = places.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func entry(_ item: Block) -> String? {
    guard let first = item.children.first, first.kind == .paragraph else { return nil }
    switch first.inlines.first {
    case .link(let destination, _, let inlines):
      return Identifier(inlines.plainText).map { "\($0) \(destination)" }
    case .text(let text):
      let word = text.prefix { $0 != " " && $0 != "\t" }
      guard word.endIndex < text.endIndex || first.inlines.count == 1 || first.inlines[1].isBreak
      else { return nil }
      let trimmed = ":;,.".contains(word.last ?? " ") ? word.dropLast() : word
      return Identifier(String(trimmed)).map { "\($0) " }
    default:
      return nil
    }
  }
}

extension Inline {
  /// Whether a word ends here because the line does.
  fileprivate var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
