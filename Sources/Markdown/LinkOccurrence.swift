public import Source

/// A link or an image in a document.
public struct LinkOccurrence: Sendable, Hashable {
  /// Where it leads, with entities and escapes resolved.
  public let destination: String

  /// Whether it is an image.
  public let isImage: Bool

  /// Where the destination stands, in bytes; the block of the link where `isExact` is false.
  public let range: ByteRange

  /// Whether the destination itself was found in the source of the block.
  ///
  /// It is not where it is written with entities or escapes, or stands in a link reference
  /// definition elsewhere.
  public let isExact: Bool
}

extension Document {
  /// All links and images in the order of the text, found by a walk over the blocks.
  ///
  /// - Parameter file: the file that was parsed.
  public func links(in file: SourceFile) -> [LinkOccurrence] {
    var finder = LinkFinder(bytes: file.bytes)
    finder.visit(blocks)
    return finder.links
  }
}
