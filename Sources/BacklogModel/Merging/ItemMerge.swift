public import Git
public import Source

/// The three-way merge of an item: its front matter key by key, its text line by line.
///
/// Boxes of criteria are merged for themselves, so that two people can tick neighbours. Where a
/// version is not read as front matter with Markdown, the file is merged as plain text.
public struct ItemMerge: Sendable, Hashable {
  /// The merged file; with marks that a human resolves if there are conflicts.
  public let bytes: [UInt8]

  /// What was decided about what theirs changed, and what is left to decide.
  public let decisions: [ItemMergeDecision]

  /// Whether there is no conflict.
  public let isClean: Bool

  /// Merges two versions of an item.
  ///
  /// - Parameters:
  ///   - base: the file from which both come; empty if both added it.
  ///   - ours: the file of the branch that is checked out.
  ///   - theirs: the file of the branch that is merged into it.
  ///   - marks: how conflicts are marked.
  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], marks: ConflictMarks = ConflictMarks()
  ) throws(GitError) {
    let layouts = [base, ours, theirs].map { FileLayout(of: $0) }
    let texts = zip([base, ours, theirs], layouts).map { $1.lines(of: $0) }
    let layout = FileLayout(base: layouts[0], ours: layouts[1], theirs: layouts[2])
    let merged = try Self.merged(texts[0], texts[1], texts[2], marks)
    bytes = layout.bytes(of: merged.bytes)
    decisions = merged.decisions
    isClean = merged.isClean
  }

  private init(_ bytes: [UInt8], _ decisions: [ItemMergeDecision], isClean: Bool) {
    self.bytes = bytes
    self.decisions = decisions
    self.isClean = isClean
  }

  private static func merged(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ marks: ConflictMarks
  ) throws(GitError) -> ItemMerge {
    if ours == theirs || base == theirs { return ItemMerge(ours, [], isClean: true) }
    if base == ours { return ItemMerge(theirs, [], isClean: true) }
    let outlines = [base, ours, theirs].map {
      FrontMatterOutline(of: SourceFile(path: "", bytes: $0))
    }
    guard let old = outlines[0], let our = outlines[1], let their = outlines[2] else {
      return try plain(base, ours, theirs, marks)
    }
    let head = FrontMatterMerge(
      base: old, ours: our, theirs: their, in: SourceFile(path: "", bytes: ours))
    guard isSound(head) else { return try plain(base, ours, theirs, marks) }
    let body = try BodyMerge(base: old.body, ours: our.body, theirs: their.body, marks: marks)
    return ItemMerge(
      head.text { $0.marked(with: marks) } + body.bytes, head.decisions + body.decisions,
      isClean: !head.isContested && body.isClean)
  }

  /// Whether the front matter is read as it is meant, whatever side conflicts are resolved for.
  private static func isSound(_ head: FrontMatterMerge) -> Bool {
    [MergeSide.ours, .theirs].allSatisfy { side in
      let text = head.text { Array($0.resolved(for: side)) }
      let outline = FrontMatterOutline(of: SourceFile(path: "", bytes: text))
      return outline?.units.map(\.key) == head.keys(for: side) && outline?.body.isEmpty == true
    }
  }

  /// The merge of a file that is not front matter with Markdown on all sides.
  private static func plain(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ marks: ConflictMarks
  ) throws(GitError) -> ItemMerge {
    let body = try BodyMerge(base: base[...], ours: ours[...], theirs: theirs[...], marks: marks)
    let plain: [ItemMergeDecision] =
      [base, ours, theirs].contains { $0.starts(with: "---".utf8) }
      ? [ItemMergeDecision(.plain)] : []
    return ItemMerge(body.bytes, plain + body.decisions, isClean: body.isClean)
  }
}
