import FrontMatter
import Source

/// Front matter: any bytes are read, and an edit changes nothing that it was not asked to change.
public enum FrontMatterTarget: FuzzTarget {
  /// The name on the command line.
  public static let name = "front-matter"

  /// Texts that are hard to write.
  private static let texts = [
    "ready", "@ann", "a: b", "x # y", "", " ", "it's", "\"q\"", "- a", "line\nbreak", "a\n\n",
    "null", "\u{FEFF}x", "é", "e\u{301}", "[a, b]", "{", "---", "...", "\ttab", "\\", "? x",
    "x\u{2028}y", "very long " + String(repeating: "text ", count: 30), "  a\n b", "'", "%", "*a",
  ]

  /// Reads the bytes as a head and as a whole file, then changes one key and changes it back.
  public static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let file = SourceFile(path: "item.md", bytes: bytes)
    let head = FrontMatter(readingHeadOf: file)
    try checkPlaces(of: head, in: file)
    try checkPlaces(of: FrontMatter(readingWhole: file), in: file)
    guard head.isReadable else { return }
    var choices = Choices(bytes)
    let keys = head.entries.map(\.key) + ["new"]
    guard let key = choices.one(of: keys) else { return }
    let path = choices.below(4) == 0 ? [key, choices.one(of: ["x", "y", "new"]) ?? "x"] : [key]
    let editor = FrontMatterEditor(file, head)
    let change = FrontMatterEdit(editor: editor, path: path)
    if choices.below(4) == 0 {
      try change.remove()
    } else {
      try change.set(to: value(by: &choices))
    }
  }

  private static func value(by choices: inout Choices) -> FrontMatterValue {
    let text = choices.one(of: texts) ?? ""
    return switch choices.below(6) {
    case 0: .texts([text, choices.one(of: texts) ?? ""])
    case 1: .map([.init("x", .scalar(text)), .init("y", .texts([text]))])
    case 2: .list([])
    default: .scalar(text)
    }
  }

  private static func checkPlaces(
    of frontMatter: FrontMatter, in file: SourceFile
  ) throws(FuzzFailure) {
    let places = Places(file: file)
    try places.demandInside(frontMatter.content, "the content")
    try demand(
      frontMatter.bodyStart <= file.bytes.count, "the body starts at \(frontMatter.bodyStart)")
    try places.demandInside(frontMatter.defects)
    var pending = frontMatter.entries
    while let entry = pending.popLast() {
      try places.demandInside(entry.keyRange, "key '\(entry.key)'")
      try places.demandInside(entry.value.range, "the value of '\(entry.key)'")
      pending += entry.value.entries + entry.value.elements.flatMap(\.entries)
    }
  }
}
