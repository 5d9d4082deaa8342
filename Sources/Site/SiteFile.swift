/// A file of a site, made when its bytes are asked for.
public struct SiteFile: Sendable {
  /// The path below the root of the site: ASCII, with `/` between its parts.
  public let path: String

  private let content: @Sendable () throws(SiteError) -> [UInt8]

  init(path: String, content: @escaping @Sendable () throws(SiteError) -> [UInt8]) {
    self.path = path
    self.content = content
  }

  /// Makes the content: the same bytes every time.
  ///
  /// - Throws: where a template repeats itself so often that the page would have no end.
  public func bytes() throws(SiteError) -> [UInt8] { try content() }
}
