import FrontMatter
import Source
import Testing

@Suite("Properties of editing")
struct EditingPropertyTests {
  @Test("a change gives the value asked for and leaves every other value alone", arguments: 0..<8)
  func roundTrips(_ seed: UInt64) throws {
    var documents = DocumentGenerator(seed: seed)
    var refusals = 0
    for _ in 0..<250 {
      let editor = FrontMatterEditor(documents.document())
      try #require(editor.frontMatter.isReadable, "\(editor.file.text(in: 0..<10_000))")
      let path = documents.path()
      let value = documents.value()
      do throws(FrontMatterError) {
        let edits = try editor.set(path, to: value)
        let bytes = edits.applied(to: editor.file.bytes) ?? []
        let changed = FrontMatter(readingHeadOf: SourceFile(path: "test.md", bytes: bytes))
        #expect(changed.value(at: path) == value)
        for entry in editor.frontMatter.entries where entry.key != path[0] {
          #expect(changed[entry.key]?.value == entry.value.value)
        }
        #expect(bytes.suffix(5).elementsEqual("Body\n".utf8))
      } catch {
        refusals += error.code == .noSuchPlace ? 0 : 1
        #expect(
          error.code == .noSuchPlace,
          "\(error) \(path) \(value)\n\(editor.file.text(in: 0..<10_000))")
      }
    }
    #expect(refusals == 0)
  }

  @Test("setting the old value back gives the old bytes, in the same style", arguments: 0..<8)
  func undoes(_ seed: UInt64) throws {
    var documents = DocumentGenerator(seed: seed)
    var count = 0
    for _ in 0..<250 {
      let editor = FrontMatterEditor(documents.plainDocument())
      let value = FrontMatterValue.scalar(documents.word())
      for entry in editor.frontMatter.entries {
        let bytes = try #require(editor.set(entry.key, to: value).applied(to: editor.file.bytes))
        let file = SourceFile(path: "test.md", bytes: bytes)
        let changed = FrontMatterEditor(file, FrontMatter(readingHeadOf: file))
        guard changed.frontMatter[entry.key]?.hasStyle(of: entry.value) == true else { continue }
        let back = try changed.set(entry.key, to: entry.value.value)
        #expect(back.applied(to: bytes) == editor.file.bytes)
        count += 1
      }
    }
    #expect(count > 250)
  }

  @Test("adding and removing an element gives the old bytes", arguments: 0..<4)
  func addsAndRemoves(_ seed: UInt64) throws {
    var documents = DocumentGenerator(seed: seed)
    for _ in 0..<100 {
      let editor = FrontMatterEditor(documents.document())
      for entry in editor.frontMatter.entries {
        guard case .list(let nodes, _) = entry.value.content, !nodes.isEmpty else { continue }
        let bytes = try #require(
          editor.add("new: one", to: entry.key).applied(to: editor.file.bytes))
        let file = SourceFile(path: "test.md", bytes: bytes)
        let changed = FrontMatterEditor(file, FrontMatter(readingHeadOf: file))
        let back = try changed.remove("new: one", from: entry.key).applied(to: bytes)
        #expect(back == editor.file.bytes)
      }
    }
  }
}

extension FrontMatter {
  fileprivate func value(at path: [String]) -> FrontMatterValue? {
    path.dropFirst().reduce(path.first.flatMap { self[$0] }) { $0?[$1] }?.value
  }
}

extension Node {
  fileprivate func hasStyle(of other: Node) -> Bool {
    guard case .scalar(_, let style) = content, case .scalar(_, let old) = other.content else {
      return false
    }
    return style == old
  }
}
