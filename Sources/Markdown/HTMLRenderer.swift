/// Renders blocks as HTML that is safe to publish, whatever the text.
///
/// - All text is escaped. Raw HTML is shown as text, except for comments, which are left out, and
///   `<br>`, which people use in tables.
/// - Links lead to `https`, `http`, `mailto`, relative addresses and fragments; others are shown as
///   their label. Images come from `https` and relative addresses.
/// - The same blocks give the same bytes.
public struct HTMLRenderer: Sendable {
  /// How many levels are added to those of headings; the sum stops at 6.
  public let headingShift: Int

  /// What comes before the `id` of each heading, to keep several texts on one page apart.
  public let idPrefix: String

  private let rewrite: @Sendable (String) -> String?

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - headingShift: how many levels are added to those of headings.
  ///   - idPrefix: what comes before the `id` of each heading.
  ///   - rewrite: gives the destination to use in place of the one in the text, of links and images
  ///     alike, or `nil` for no link at all. The result has to be safe like any other.
  public init(
    headingShift: Int = 0, idPrefix: String = "",
    rewritingDestinations rewrite: @escaping @Sendable (String) -> String? = { $0 }
  ) {
    self.headingShift = headingShift
    self.idPrefix = idPrefix
    self.rewrite = rewrite
  }

  /// The HTML of blocks, in UTF-8, with LF line ends.
  public func render(_ blocks: [Block]) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(2048)
    render(blocks, into: &html)
    return html
  }

  /// Appends the HTML of blocks to a buffer; the `id`s of headings are unique among them.
  public func render(_ blocks: [Block], into html: inout [UInt8]) {
    var writer = HTMLBlockWriter(headingShift: headingShift, idPrefix: idPrefix)
    writer.write(blocks, inTightList: false, HTMLInlineWriter(rewrite: rewrite), to: &html)
  }

  /// The HTML of inlines alone, such as a title.
  public func render(_ inlines: [Inline]) -> [UInt8] {
    var html: [UInt8] = []
    HTMLInlineWriter(rewrite: rewrite).write(inlines, to: &html)
    return html
  }
}
