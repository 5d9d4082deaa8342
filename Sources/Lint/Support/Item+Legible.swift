import BacklogModel
import FrontMatter
import Source

extension Item {
  /// Whether front matter and text were understood, so that what is not there is really missing.
  ///
  /// An item without an ID is broken and can still be legible.
  var isLegible: Bool {
    frontMatter.isReadable && !defects.contains { $0.rule == "item/limit" }
  }

  /// Where a defect of the text as a whole is shown: its first heading or else its first line.
  var textStart: ByteRange {
    if let heading = text.sections.first { return heading.range }
    let body = file.bytes[min(frontMatter.bodyStart, file.bytes.count)...]
    let first = body.firstIndex { !$0.isBlank && $0 != 0x0A && $0 != 0x0D }
    return first.map { $0..<file.line(at: $0).upperBound } ?? headRange
  }

  /// Where its status stands, or its front matter where it has none.
  var statusRange: ByteRange { fields.node(of: "status")?.range ?? headRange }

  /// Where its type stands, or its front matter where it has none.
  var typeRange: ByteRange { fields.node(of: "type")?.range ?? headRange }
}
