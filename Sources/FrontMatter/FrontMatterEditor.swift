public import Source

/// Changes front matter key by key; every byte that does not belong to the change stays as it is.
///
/// Each change is made on a copy and read again before it is given: it must give exactly the value
/// that was asked for and leave the values of all other keys alone.
public struct FrontMatterEditor: Sendable {
  /// The file.
  public let file: SourceFile

  /// The front matter of the file.
  public let frontMatter: FrontMatter

  /// Makes an editor of a file and the front matter that was read from it.
  public init(_ file: SourceFile, _ frontMatter: FrontMatter) {
    self.file = file
    self.frontMatter = frontMatter
  }

  /// A text as a YAML scalar on one line, quoted only if it must be; for templates.
  public static func quoted(_ text: String) -> String {
    ScalarText(text).onOneLine(inFlow: true)
  }

  /// Sets a key at the top level; a key that is not there is added at the end.
  public func set(
    _ key: String, to value: FrontMatterValue
  ) throws(FrontMatterError) -> [TextEdit] {
    try set([key], to: value)
  }

  /// Sets the value at a path of keys; maps on the way are made where they are missing.
  ///
  /// A value keeps its style where the new one can stand in it. A file without front matter gets it.
  public func set(
    _ path: [String], to value: FrontMatterValue
  ) throws(FrontMatterError) -> [TextEdit] {
    let operation = "setting '\(path.joined(separator: "."))' in \(file.path)"
    try check(value, operation)
    let place = try place(of: path, operation)
    guard place.value != value else { return [] }
    return try verified(plan.set(place, path, value), expecting: (path, value), operation)
  }

  /// Adds a key that is not there yet right after another key of the top level.
  ///
  /// - Parameters:
  ///   - key: the new key.
  ///   - value: its value.
  ///   - other: the key after which it stands; `nil` for the end.
  public func insert(
    _ key: String, _ value: FrontMatterValue, after other: String?
  ) throws(FrontMatterError) -> [TextEdit] {
    let operation = "adding '\(key)' to \(file.path)"
    try check(value, operation)
    let place = try place(of: [key], operation)
    guard place.index == nil else {
      throw FrontMatterError(.noSuchPlace, operation: operation, message: "it is there already")
    }
    let index = other.map { other in place.entries.firstIndex { $0.key == other } } ?? nil
    if let other, index == nil {
      throw FrontMatterError(
        .noSuchPlace, operation: operation, message: "there is no key '\(other)'")
    }
    let edits = plan.insert(key, value, into: place, after: index)
    return try verified(edits, expecting: ([key], value), operation)
  }

  /// Removes a key at the top level with its value and the comment behind it.
  public func remove(_ key: String) throws(FrontMatterError) -> [TextEdit] { try remove([key]) }

  /// Removes the key at a path; no edits if it is not there.
  public func remove(_ path: [String]) throws(FrontMatterError) -> [TextEdit] {
    let operation = "removing '\(path.joined(separator: "."))' in \(file.path)"
    let place = try place(of: path, operation)
    guard let index = place.index else { return [] }
    return try verified(plan.remove(index, from: place), expecting: (path, nil), operation)
  }

  /// Adds a text to the list at a key; no edits if the list has it.
  public func add(_ element: String, to key: String) throws(FrontMatterError) -> [TextEdit] {
    let elements = try elements(of: key)
    guard !elements.contains(.scalar(element)) else { return [] }
    return try set(key, to: .list(elements + [.scalar(element)]))
  }

  /// Removes a text from the list at a key; no edits if the list does not have it.
  public func remove(
    _ element: String, from key: String
  ) throws(FrontMatterError) -> [TextEdit] {
    let elements = try elements(of: key)
    guard elements.contains(.scalar(element)) else { return [] }
    return try set(key, to: .list(elements.filter { $0 != .scalar(element) }))
  }

  private var plan: EditPlan { EditPlan(file: file, frontMatter: frontMatter) }
}

/// What every change checks before and afterwards.
extension FrontMatterEditor {
  private func elements(of key: String) throws(FrontMatterError) -> [FrontMatterValue] {
    let node = try place(of: [key], "changing '\(key)' in \(file.path)").node
    guard case .list(let nodes, _) = node?.content else { return node?.elements.map(\.value) ?? [] }
    return nodes.map(\.value)
  }

  private func place(
    of path: [String], _ operation: String
  ) throws(FrontMatterError) -> EditPlace {
    if let defect = frontMatter.defects.first {
      let line = file.position(at: defect.range.lowerBound).line
      throw FrontMatterError(
        .unreadable, operation: operation, message: "line \(line): \(defect.message)")
    }
    guard !path.isEmpty, let place = EditPlace(of: path, in: frontMatter) else {
      throw FrontMatterError(
        .noSuchPlace, operation: operation, message: "a key on the way has a value that is no map")
    }
    return place
  }

  private func check(
    _ value: FrontMatterValue, _ operation: String
  ) throws(FrontMatterError) {
    switch value {
    case .absent: return
    case .scalar(let text):
      guard !ScalarText(text).hasControlCharacters else {
        throw FrontMatterError(
          .unwritable, operation: operation, message: "the value has control characters")
      }
    case .list(let values): for value in values { try check(value, operation) }
    case .map(let members): for member in members { try check(member.value, operation) }
    }
  }

  /// Reads the edited text again, and gives the edits if they did what was asked and nothing else.
  private func verified(
    _ edits: [TextEdit], expecting change: (path: [String], value: FrontMatterValue?),
    _ operation: String
  ) throws(FrontMatterError) -> [TextEdit] {
    func failure(_ message: String) -> FrontMatterError {
      FrontMatterError(.notEditable, operation: operation, message: message)
    }
    guard let bytes = edits.applied(to: file.bytes) else { throw failure("its edits overlap") }
    let result = read(SourceFile(path: file.path, bytes: bytes))
    if let defect = result.defects.first { throw failure(defect.message) }
    let expected = frontMatter.value.replacing(change.path[...], with: change.value)
    guard let expected, expected.sorted == result.value.sorted,
      result.keepsBody(of: frontMatter, in: file.bytes, edited: bytes)
    else { throw failure("the text around it does not allow it; edit the file by hand") }
    return edits
  }

  private func read(_ file: SourceFile) -> FrontMatter {
    let mode = frontMatter.mode
    return mode.isWholeFile
      ? FrontMatter(readingWhole: file, limit: mode.limit, depth: mode.depth)
      : FrontMatter(readingHeadOf: file, limit: mode.limit, depth: mode.depth)
  }
}

extension FrontMatter {
  /// The whole of it as a map.
  fileprivate var value: FrontMatterValue {
    .map(entries.map { .init($0.key, $0.value.value) })
  }

  /// Whether the Markdown is the same in an edited file, behind an empty line at most.
  fileprivate func keepsBody(
    of old: FrontMatter, in bytes: [UInt8], edited: [UInt8]
  ) -> Bool {
    let new = edited[bodyStart...]
    let body = bytes[old.bodyStart...]
    return old.isPresent ? new.elementsEqual(body) : new.suffix(body.count).elementsEqual(body)
  }
}

extension FrontMatterValue {
  /// The value with the keys of the top level in the order of their bytes.
  fileprivate var sorted: FrontMatterValue {
    guard case .map(let members) = self else { return self }
    return .map(members.sorted { $0.key < $1.key })
  }
}
