import FrontMatter
import Source

/// One edit of front matter, with proof that all the rest stayed.
struct FrontMatterEdit {
  let editor: FrontMatterEditor
  let path: [String]

  private var old: FrontMatter { editor.frontMatter }

  /// Sets a value; a key that was new is taken away again, which gives the old bytes.
  func set(to value: FrontMatterValue) throws(FuzzFailure) {
    guard
      let changed = try applied({ () throws(FrontMatterError) in
        try editor.set(path, to: value)
      })
    else { return }
    let new = FrontMatter(readingHeadOf: changed)
    try demand(new.value(at: path) == value, "\(path) is not what was set")
    try demandRestKept(by: new, in: changed)
    let isNewKey = old[path[0]] == nil && old.isPresent && path.count == 1
    let back = try applied(to: changed) { editor throws(FrontMatterError) in
      if let before = old[path[0]] { return try editor.set(path[0], to: before.value) }
      return try editor.remove(path[0])
    }
    guard let back else { return }
    if isNewKey { try demand(back.bytes == editor.file.bytes, "removing a new key left a trace") }
    let undone = FrontMatter(readingHeadOf: back)
    try demand(undone[path[0]]?.value == old[path[0]]?.value, "the old value did not come back")
    try demandRestKept(by: undone, in: back)
  }

  /// Removes the key.
  func remove() throws(FuzzFailure) {
    guard let changed = try applied({ () throws(FrontMatterError) in try editor.remove(path) })
    else { return }
    let new = FrontMatter(readingHeadOf: changed)
    try demand(new.value(at: path) == nil, "\(path) was not removed")
    try demandRestKept(by: new, in: changed)
  }

  /// The other keys stand there with the same bytes, and so does the text.
  private func demandRestKept(
    by new: FrontMatter, in changed: SourceFile
  ) throws(FuzzFailure) {
    try demand(new.isReadable, "the result is not readable: \(new.defects.first?.message ?? "")")
    for entry in old.entries where entry.key != path[0] {
      let kept = new.entries.first { $0.key == entry.key }
      try demand(
        kept.map { changed.bytes[$0.wholeRange] } == editor.file.bytes[entry.wholeRange],
        "'\(entry.key)' changed too")
    }
    let body = editor.file.bytes[old.bodyStart...]
    try demand(changed.bytes.suffix(body.count) == body, "the text changed")
  }

  /// The file after edits; `nil` where they are refused, which is allowed.
  private func applied(
    _ edits: () throws(FrontMatterError) -> [TextEdit]
  ) throws(FuzzFailure) -> SourceFile? {
    guard let edits = try? edits() else { return nil }
    guard let bytes = edits.applied(to: editor.file.bytes) else {
      throw FuzzFailure(description: "the edits of \(path) do not fit")
    }
    return SourceFile(path: editor.file.path, bytes: bytes)
  }

  private func applied(
    to file: SourceFile, _ edits: (FrontMatterEditor) throws(FrontMatterError) -> [TextEdit]
  ) throws(FuzzFailure) -> SourceFile? {
    let next = FrontMatterEditor(file, FrontMatter(readingHeadOf: file))
    return try FrontMatterEdit(editor: next, path: path)
      .applied({ () throws(FrontMatterError) in try edits(next) })
  }
}

extension FrontMatter {
  /// The value at a path of keys.
  fileprivate func value(at path: [String]) -> FrontMatterValue? {
    path.dropFirst().reduce(path.first.flatMap { self[$0] }) { $0?[$1] }?.value
  }
}

extension Entry {
  /// The bytes of the key and its value; a value that is not there has no place of its own.
  fileprivate var wholeRange: ByteRange {
    value.isAbsent
      ? keyRange : keyRange.lowerBound..<max(keyRange.upperBound, value.range.upperBound)
  }
}
