public import Source
import Markdown
public struct Order: Sendable {
  public struct Entry: Sendable { public let id: Identifier; public let reason: String }
  public struct Horizon: Sendable { public let name: String; public let isParked: Bool }
  public let entries: [Entry]
  public func horizon(of e: Entry) -> Horizon? { nil }
  public init(reading: SourceFile, parkedHorizons: Set<String>) { entries = [] }
}
extension StoryDocument {
  init(reading document: Document, of file: SourceFile, form: StoryForm, criteria: [(String, ByteRange)]) { self.init(reading: document, of: file, form: form) }
}
