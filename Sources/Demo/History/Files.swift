import Source

/// The texts of a repository while its history is told backwards.
struct Files {
  private(set) var texts: [String: String]

  /// Starts with the last state.
  init(_ texts: [String: String]) { self.texts = texts }

  static let order = "backlog/order.md"

  /// Undoes a change.
  ///
  /// - Throws: `.brokenScenario` if the file does not show what the change made.
  mutating func undo(_ change: Change) throws(DemoError) {
    switch change {
    case .add(let file):
      texts[try path(of: file)] = nil
    case .set(let file, let key, let was, let to):
      try edit(file) { $0.replaceLine("\(key): \(to)", with: "\(key): \(was)") }
    case .grow(let file, let first, let last):
      try edit(file) { $0.removeLines(from: first, through: last) }
    case .cut(let file, let line, let next):
      try edit(file) { $0.insert([line], above: next) }
    case .reword(let file, let was, let to):
      try edit(file) { $0.replace(to, with: was) }
    case .tick(let file, let numbers):
      try edit(file) { text in numbers.allSatisfy { text.untick($0) } }
    case .rank(let item):
      try edit(Self.order) { $0.removeEntry(item) != nil }
    case .move(let item, let place):
      try edit(Self.order) { text in
        text.removeEntry(item).map { text.insertEntry($0, at: place) } ?? false
      }
    case .sweep(let item, let reason, let place):
      let entry = try entry(of: item, reason: reason)
      try edit(Self.order) { $0.insertEntry([entry], at: place) }
    }
  }

  /// The path that a change means.
  func path(of file: String) throws(DemoError) -> String {
    if texts[file] != nil { return file }
    if let path = texts.keys.first(where: { $0.hasPrefix("backlog/items/\(file)-") }) {
      return path
    }
    throw Self.broken("there is no \(file)")
  }

  /// The path that a change touches.
  func path(of change: Change) throws(DemoError) -> String {
    switch change {
    case .add(let file), .set(let file, _, _, _), .grow(let file, _, _), .cut(let file, _, _),
      .reword(let file, _, _), .tick(let file, _):
      try path(of: file)
    case .rank, .move, .sweep: Self.order
    }
  }

  private mutating func edit(
    _ file: String, _ body: (inout EditedText) -> Bool
  ) throws(DemoError) {
    let path = try path(of: file)
    var text = EditedText(texts[path] ?? "")
    guard body(&text) else { throw Self.broken("a change of \(path) finds nothing to undo") }
    texts[path] = text.joined
  }

  private func entry(of item: String, reason: String?) throws(DemoError) -> String {
    let path = try path(of: item)
    let title = EditedText(texts[path] ?? "").lines.first { $0.hasPrefix("title: ") }
    guard let title else { throw Self.broken("\(path) has no title") }
    let link = "[\(item)](\(path.dropFirst("backlog/".count)))"
    return "1. \(link) \(title.dropFirst("title: ".count))" + (reason.map { " — \($0)" } ?? "")
  }

  private static func broken(_ message: String) -> DemoError {
    DemoError(.brokenScenario, operation: "telling the history of the sample", message: message)
  }
}
