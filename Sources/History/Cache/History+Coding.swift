import BacklogModel
import Git

// The form of a history in the cache. Change `HistoryCache.format` with it.
extension History {
  /// Writes the whole history.
  func write(to writer: inout BinaryWriter) {
    state.write(to: &writer)
    writer.writeAll(commits) { writer, commit in
      writer.write(commit.id)
      writer.write(commit.author)
      writer.write(commit.committer)
      writer.write(commit.isMerge ? 1 : 0)
    }
    writer.writeAll(items) { $1.write(to: &$0) }
    writer.writeAll(events) { $1.write(to: &$0) }
  }

  /// Reads a whole history.
  init(from reader: inout BinaryReader) throws(BinaryReader.Mismatch) {
    self.init(state: try HistoryState(from: &reader))
    commits = try reader.all(bytesEach: 24) { reader throws(BinaryReader.Mismatch) in
      HistoryCommit(
        id: try reader.id(), author: try reader.signature(), committer: try reader.signature(),
        isMerge: try reader.number() == 1)
    }
    items = try reader.all { reader throws(BinaryReader.Mismatch) in
      try HistoryItem(from: &reader)
    }
    let (commits, items) = (commits.indices, items.indices)
    events = try reader.all(bytesEach: 6) { reader throws(BinaryReader.Mismatch) in
      let event = try HistoryEvent(from: &reader)
      guard items.contains(event.item), commits.contains(event.landing),
        commits.contains(event.writing)
      else { throw BinaryReader.Mismatch() }
      return event
    }
    let reached = self.items.flatMap { $0.reached.values }
    guard reader.isAtEnd, state.identities.values.allSatisfy(items.contains),
      reached.allSatisfy({ commits.contains($0.writing) && commits.contains($0.landing) })
    else { throw BinaryReader.Mismatch() }
  }
}

extension HistoryState {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(tip)
    writer.write(time)
    writer.write(folder) { $0.write($1) }
    writer.write(order) { $0.write($1) }
    writer.writeAll(seen) { $0.write($1) }
    writer.writeAll(files) { writer, file in
      writer.write(file.path)
      writer.write(file.blob)
      writer.write(file.identity)
    }
    writer.writeAll(identities) { writer, pair in
      writer.write(pair.key)
      writer.write(pair.value)
    }
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryReader.Mismatch) {
    tip = try reader.id()
    time = try reader.number()
    folder = try reader.optional { reader throws(BinaryReader.Mismatch) in try reader.id() }
    order = try reader.optional { reader throws(BinaryReader.Mismatch) in try reader.id() }
    seen = try reader.all(bytesEach: ObjectID.byteCount) { reader throws(BinaryReader.Mismatch) in
      try reader.id()
    }
    files = try reader.all { reader throws(BinaryReader.Mismatch) in
      ItemFile(path: try reader.text(), blob: try reader.id(), identity: try reader.text())
    }
    let pairs = try reader.all { reader throws(BinaryReader.Mismatch) in
      (try reader.text(), try reader.number())
    }
    identities = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension HistoryItem {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(title)
    writer.write(path) { $0.write($1) }
    writer.writeAll(reached.sorted { $0.key < $1.key }) { writer, pair in
      writer.write(pair.key.rawValue)
      writer.write(pair.value.writing)
      writer.write(pair.value.landing)
    }
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryReader.Mismatch) {
    id = try reader.text()
    title = try reader.text()
    path = try reader.optional { reader throws(BinaryReader.Mismatch) in try reader.text() }
    let pairs = try reader.all { reader throws(BinaryReader.Mismatch) in
      guard let stage = Stage(rawValue: try reader.text()) else { throw BinaryReader.Mismatch() }
      return (stage, Reached(writing: try reader.number(), landing: try reader.number()))
    }
    reached = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension HistoryEvent {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(Kind.allCases.firstIndex(of: kind) ?? 0)
    writer.write(item)
    writer.write(key) { $0.write($1) }
    writer.write(from) { $0.write($1) }
    writer.write(to) { $0.write($1) }
    writer.write(landing)
    writer.write(writing - landing)
  }

  fileprivate init(from reader: inout BinaryReader) throws(BinaryReader.Mismatch) {
    let number = try reader.number()
    guard Kind.allCases.indices.contains(number) else { throw BinaryReader.Mismatch() }
    kind = Kind.allCases[number]
    item = try reader.number()
    key = try reader.optional { reader throws(BinaryReader.Mismatch) in try reader.text() }
    from = try reader.optional { reader throws(BinaryReader.Mismatch) in try reader.value() }
    to = try reader.optional { reader throws(BinaryReader.Mismatch) in try reader.value() }
    landing = try reader.number()
    let (sum, isTooLarge) = landing.addingReportingOverflow(try reader.number())
    guard !isTooLarge else { throw BinaryReader.Mismatch() }
    writing = sum
  }
}

extension BinaryWriter {
  fileprivate mutating func write(_ signature: Signature) {
    write(signature.name)
    write(signature.email)
    write(signature.time)
    write(signature.offset)
  }

  fileprivate mutating func write(_ value: EventValue) {
    switch value {
    case .text(let text):
      write(0)
      write(text)
    case .list(let texts):
      write(1)
      writeAll(texts) { $0.write($1) }
    case .place(let rank, let horizon):
      write(2)
      write(rank) { $0.write($1) }
      write(horizon) { $0.write($1) }
    }
  }
}

extension BinaryReader {
  fileprivate mutating func signature() throws(Mismatch) -> Signature {
    Signature(
      name: try text(), email: try text(), time: try number(), offset: try number())
  }

  fileprivate mutating func value() throws(Mismatch) -> EventValue {
    switch try number() {
    case 0: .text(try text())
    case 1: .list(try all { reader throws(Mismatch) in try reader.text() })
    case 2:
      .place(
        rank: try optional { reader throws(Mismatch) in try reader.number() },
        horizon: try optional { reader throws(Mismatch) in try reader.text() })
    default: throw Mismatch()
    }
  }
}
