/// What an annotated tag points at, read from its raw bytes.
struct Tag {
  /// The object that the tag names; it may be another tag.
  let target: ObjectID

  /// Reads the first header of a tag, `object` and an id; `nil` if there is none.
  init?(bytes: [UInt8]) {
    var headers = CommitHeaderParser(bytes[...])
    guard let first = headers.next(), first.name.elementsEqual("object".utf8),
      let target = ObjectID(hexadecimal: first.lines[0])
    else { return nil }
    self.target = target
  }
}
