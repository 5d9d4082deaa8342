import Source
import Markdown
extension StoryDocument {
  init(reading document: Document, of file: SourceFile, form: StoryForm, criteria: [(String, ByteRange)]) { self.init(reading: document, of: file, form: form) }
}
