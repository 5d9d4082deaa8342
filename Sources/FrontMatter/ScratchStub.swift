public import Source
extension FrontMatter {
  public init(readingHeadOf file: SourceFile, limit: Int) { self.init(content: 0..<0, bodyStart: 0, isPresent: false, entries: [], defects: [], isReadable: true) }
  public init(readingWhole file: SourceFile, limit: Int) { self.init(content: 0..<0, bodyStart: 0, isPresent: false, entries: [], defects: [], isReadable: true) }
}
