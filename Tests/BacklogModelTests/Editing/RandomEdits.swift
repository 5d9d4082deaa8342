import BacklogModel
import FrontMatter
import Source
import TestSupport
import Testing

/// Random edits of files of a backlog, each with proof that nothing else changed, and undone.
struct RandomEdits {
  /// What a number of edits came to.
  struct Tally {
    /// Edits that changed a file.
    var made = 0
    /// Edits that were refused in words.
    var refused = 0
    /// Edits whose undoing gave the old bytes, where the value kept its style.
    var undone = 0
  }

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = [
    "ready", "5", "high", "two words", "x-1", "2026-01-05", "PAY-2", "@ann", "a: b", "it's", "# no",
    "ünï — cödé", "[a]", "\"q\"", " ", "null",
  ]

  /// Edits random keys of random files.
  ///
  /// - Parameter files: the files; those without readable front matter are passed over.
  mutating func run(_ count: Int, over files: [SourceFile]) throws -> Tally {
    let editors = files.map { FrontMatterEditor($0, FrontMatter(readingHeadOf: $0)) }
      .filter(\.frontMatter.isReadable)
    var tally = Tally()
    try #require(!editors.isEmpty)
    for _ in 0..<count {
      guard let editor = editors.randomElement(using: &random) else { continue }
      let keys = editor.frontMatter.entries.map(\.key) + ["new-key", "labels"]
      let key = keys.randomElement(using: &random) ?? "new-key"
      do throws(FrontMatterError) {
        try edit(key, of: editor, &tally)
      } catch {
        tally.refused += 1
        #expect(!error.message.isEmpty)
      }
    }
    return tally
  }

  private mutating func edit(
    _ key: String, of editor: FrontMatterEditor, _ tally: inout Tally
  ) throws(FrontMatterError) {
    let word = Self.words.randomElement(using: &random) ?? ""
    let old = editor.frontMatter[key]
    let edits: [TextEdit]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: edits = try editor.remove(key)
    case 1: edits = try editor.set([key, "inner"], to: .scalar(word))
    case 2: edits = try editor.add(word, to: key)
    default: edits = try editor.set(key, to: .scalar(word))
    }
    let bytes = edits.applied(to: editor.file.bytes) ?? []
    let changed = SourceFile(path: editor.file.path, bytes: bytes)
    guard bytes != editor.file.bytes else { return }
    tally.made += 1
    expectOnly(key, changed: editor.file, to: changed)
    let next = FrontMatterEditor(changed, FrontMatter(readingHeadOf: changed))
    guard let new = next.frontMatter[key], editor.frontMatter.isPresent else { return }
    let back: [TextEdit]
    if let old { back = try next.set(key, to: old.value) } else { back = try next.remove(key) }
    let undone = SourceFile(path: changed.path, bytes: back.applied(to: bytes) ?? [])
    expectOnly(key, changed: editor.file, to: undone)
    #expect(FrontMatter(readingHeadOf: undone)[key]?.value == old?.value)
    // Another style is not remembered: a plain value that was quoted in between stays quoted, and
    // one that ran over several lines stays on one.
    let keepsStyle = old.map { $0.style != nil && $0.style == new.style } ?? true
    let wasOneLine =
      old.map { !editor.file.text(in: $0.range).contains(where: \.isNewline) } ?? true
    if keepsStyle, wasOneLine, old?.style != .literal, old?.style != .folded {
      let isSame = undone.bytes == editor.file.bytes
      #expect(isSame, "\(editor.file.path): \(key) to \(word) and back")
      tally.undone += 1
    }
  }

  /// Expects all lines but those of a key to be the same, byte for byte.
  private func expectOnly(_ key: String, changed old: SourceFile, to new: SourceFile) {
    let isRestKept =
      old.bytesWithout(key) == new.bytesWithout(key) || !FrontMatter(readingHeadOf: old).isPresent
    #expect(isRestKept, "\(old.path): more than \(key) changed")
  }
}

extension Node {
  /// How a scalar is written; `nil` for lists, maps and what is absent.
  fileprivate var style: Node.Style? {
    guard case .scalar(_, let style) = content, !isAbsent else { return nil }
    return style
  }
}

extension SourceFile {
  /// The file without the lines of a key.
  fileprivate func bytesWithout(_ key: String) -> [UInt8] {
    guard let entry = FrontMatter(readingHeadOf: self).entries.first(where: { $0.key == key })
    else { return bytes }
    let start = line(at: entry.keyRange.lowerBound).lowerBound
    let end = line(at: max(entry.keyRange.lowerBound, entry.value.range.upperBound)).upperBound
    let next = position(at: end).line
    let lines = LineTable(bytes).lines
    let rest = next < lines.count ? lines[next].lowerBound : bytes.count
    return Array(bytes[..<start] + bytes[rest...])
  }
}
