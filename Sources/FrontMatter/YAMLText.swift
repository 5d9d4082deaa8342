import Source

/// A range of a file that is to be read as YAML.
struct YAMLText {
  /// How many defects of one kind are explained in one text.
  static let limitOfDefects = 50

  /// The file that holds it.
  let file: SourceFile

  /// The bytes of the YAML.
  let content: ByteRange

  /// How deep lists and maps may nest.
  let depth: Int

  /// Whether the text is only read to learn where libyaml stops, with no words for what we refuse.
  var isTrial = false

  /// Reads the text, says what is wrong in people's words, and looks behind errors with a safe cure.
  func reading(limit: Int) -> YAMLReading {
    guard content.count <= limit else { return YAMLReading(defects: [tooLarge(limit: limit)]) }
    var reading = read()
    guard reading.problem != nil else { return reading }
    reading.defects = allDefects(startingWith: reading)
    return reading
  }

  /// Reads the text once.
  func read() -> YAMLReading {
    let check = CharacterCheck(file.bytes, in: content)
    guard let first = check.defects.first else {
      if let entries = OneLineMap.entries(of: self) { return YAMLReading(entries: entries) }
      return events(upTo: content.upperBound, check)
    }
    var reading = events(upTo: file.bytes.startOfLine(holding: first.range.lowerBound), check)
    reading.problem = nil
    reading.defects += check.defects
    let line = ValueLine(in: file.bytes, at: first.range.lowerBound, within: content)
    if !line.startsKeyAtTopLevel { reading.entries = Array(reading.entries.dropLast()) }
    return reading
  }

  /// Whether the reader comes further than an edit once the edit is made.
  func isCured(by edit: TextEdit) -> Bool {
    guard var patched = patched(by: [edit]) else { return false }
    patched.isTrial = true
    guard let problem = patched.read().problem else { return true }
    return problem.offset > edit.range.lowerBound + edit.replacement.utf8.count
  }

  /// The same text with some edits made; `nil` where they overlap.
  func patched(by edits: [TextEdit]) -> YAMLText? {
    guard let bytes = edits.applied(to: file.bytes) else { return nil }
    let growth = bytes.count - file.bytes.count
    return YAMLText(
      file: SourceFile(path: file.path, bytes: bytes),
      content: content.lowerBound..<content.upperBound + growth, depth: depth)
  }

  /// Reads the text by libyaml, up to an offset.
  func events(upTo end: Int, _ check: CharacterCheck) -> YAMLReading {
    file.bytes.withUnsafeBufferPointer { buffer in
      let range = content.lowerBound..<max(content.lowerBound, end)
      let text = UnsafeBufferPointer(rebasing: buffer[range])
      var builder = TreeBuilder(
        YAMLParser(text, offsets: check.offsets), in: self, isCut: end < content.upperBound)
      return builder.build()
    }
  }

  /// Puts safe cures in place one after another, so that every error is reported in one run.
  private func allDefects(startingWith first: YAMLReading) -> [Defect] {
    var syntaxErrors: [Defect] = []
    var patches = PatchMap()
    var text = self
    var reading = first
    while let problem = reading.problem, syntaxErrors.count < Self.limitOfDefects {
      let defect = Diagnosis(of: problem, in: text).defect
      syntaxErrors.append(patches.original(defect, in: file))
      guard let fix = syntaxErrors.last?.fix, fix.isSafe, patches.add(fix.edits),
        let patched = patched(by: patches.edits)
      else { break }
      text = patched
      reading = text.read()
    }
    let refused = reading.defects.map { patches.original($0, in: file) }
    return (syntaxErrors + refused).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func tooLarge(limit: Int) -> Defect {
    Defect(
      .itemLimit, at: content.lowerBound..<file.bytes.contentEnd(from: content.lowerBound),
      "the YAML has \(content.count) bytes; the limit is \(limit)",
      help: "move long texts below the front matter, or remove keys that nobody needs")
  }
}
