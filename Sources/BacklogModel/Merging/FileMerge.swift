public import Git
public import Source

/// The three-way merge of any file of a backlog, by what the file is.
public struct FileMerge: Sendable, Hashable {
  /// The merged file; with marks that a human resolves if there are conflicts.
  public let bytes: [UInt8]

  /// Whether there is nothing left for a human to do.
  public let isClean: Bool

  /// What was decided and what is left to decide, a line each.
  public let words: [String]

  /// Merges two versions of a file.
  ///
  /// An order that cannot be merged as a list is merged line by line, as git does it without a
  /// driver, and is never clean then.
  /// - Parameters:
  ///   - path: the path of the file: `order.md` is an order, other Markdown an item or record.
  ///   - base: the version from which both come; `nil` if both sides added the file.
  ///   - ours: the version of the branch that is checked out.
  ///   - theirs: the version of the branch that is merged into it.
  ///   - marks: how conflicts are marked.
  public init(
    path: String, base: [UInt8]?, ours: [UInt8], theirs: [UInt8],
    marks: ConflictMarks = ConflictMarks()
  ) throws(GitError) {
    if path.fileName == "order.md" {
      self = try Self.order(path, base, ours, theirs, marks)
    } else if path.hasSuffix(".md") {
      let merge = try ItemMerge(base: base ?? [], ours: ours, theirs: theirs, marks: marks)
      self.init(merge.bytes, isClean: merge.isClean, merge.decisions.map(\.words))
    } else {
      let merge = try TextMerge(base: base ?? [], ours: ours, theirs: theirs, marks: marks)
      let words = merge.isClean ? [] : ["conflict: both changed the same lines"]
      self.init(merge.bytes, isClean: merge.isClean, words)
    }
  }

  private init(_ bytes: [UInt8], isClean: Bool, _ words: [String]) {
    self.bytes = bytes
    self.isClean = isClean
    self.words = words
  }

  private static func order(
    _ path: String, _ base: [UInt8]?, _ ours: [UInt8], _ theirs: [UInt8], _ marks: ConflictMarks
  ) throws(GitError) -> FileMerge {
    func order(_ bytes: [UInt8]) -> Order { Order(reading: SourceFile(path: path, bytes: bytes)) }
    do throws(OrderError) {
      let merge = try OrderMerge(
        base: base.map(order), ours: order(ours), theirs: order(theirs), marks: marks)
      return FileMerge(merge.bytes, isClean: merge.isClean, merge.decisions.map(\.words))
    } catch {
      let merge = try TextMerge(base: base ?? [], ours: ours, theirs: theirs, marks: marks)
      return FileMerge(
        merge.bytes, isClean: false,
        ["not merged as a list: \(error.message)", "merged line by line; look at the result"])
    }
  }
}
