import FrontMatter
import Git
import Source

/// The three-way merge of the front matter of an item, key by key.
///
/// A key that only one side changed has the value of that side. Lists are merged as sets, maps key
/// by key. What is left is contested.
struct FrontMatterMerge {
  /// The merged lines of one key.
  struct Unit {
    let key: String
    let lead: MergedLines
    let lines: MergedLines
  }

  /// The keys, in their order.
  private(set) var units: [Unit] = []

  /// What was decided, in the order of the keys.
  private(set) var decisions: [ItemMergeDecision] = []

  private let base: FrontMatterOutline
  private let ours: FrontMatterOutline
  private let theirs: FrontMatterOutline
  private let file: SourceFile
  private let tail: MergedLines

  /// Merges.
  ///
  /// - Parameter file: our file, whose style new values get.
  init(
    base: FrontMatterOutline, ours: FrontMatterOutline, theirs: FrontMatterOutline,
    in file: SourceFile
  ) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.file = file
    tail = MergedLines(base: base.tail, ours: ours.tail, theirs: theirs.tail)
    let keys = [base, ours, theirs].map { $0.units.map(\.key) }
    let order =
      MergedSequence.merged(base: keys[0], ours: keys[1], theirs: keys[2])
      ?? MergedSequence.joined(keys[1], with: keys[2])
    for key in order { merge(key) }
    if tail.isContested {
      decisions.append(ItemMergeDecision(.contested, key: "the comment below the keys"))
    }
  }

  /// Whether a human has to choose.
  var isContested: Bool {
    tail.isContested || units.contains { $0.lead.isContested || $0.lines.isContested }
  }

  /// The lines from the opening to the closing fence.
  func text(_ lines: (MergedLines) -> [UInt8]) -> [UInt8] {
    Array(ours.opening) + units.flatMap { lines($0.lead) + lines($0.lines) } + lines(tail)
      + ours.closing
  }

  /// The keys that the text has when every conflict is resolved for one side.
  func keys(for side: MergeSide) -> [String] {
    units.filter { !$0.lines.resolved(for: side).isEmpty }.map(\.key)
  }

  private mutating func merge(_ key: String) {
    let (old, our, their) = (base[key], ours[key], theirs[key])
    var lines = MergedLines(
      base: old?.lines ?? [], ours: our?.lines ?? [], theirs: their?.lines ?? [])
    if lines.isContested, let our, let their {
      lines = united(key, old, our, their).map(MergedLines.decided) ?? lines
    }
    decide(about: key, lines)
    guard lines != .decided([]) else { return }
    let lead = MergedLines(
      base: old?.lead ?? [], ours: our?.lead ?? old?.lead ?? [],
      theirs: their?.lead ?? old?.lead ?? [])
    if lead.isContested {
      decisions.append(ItemMergeDecision(.contested, key: "the comment above \(key)"))
    }
    units.append(Unit(key: key, lead: lead, lines: lines))
  }

  private mutating func decide(about key: String, _ lines: MergedLines) {
    let (our, their) = (ours[key], theirs[key])
    let words = [our, their].map { $0?.node.words }
    switch lines {
    case .contested:
      decisions.append(ItemMergeDecision(.contested, key: key, ours: words[0], theirs: words[1]))
    case .decided(let lines) where lines == our?.lines ?? []: break
    case .decided(let lines) where lines == their?.lines ?? []:
      decisions.append(ItemMergeDecision(.taken, key: key, ours: words[0], theirs: words[1]))
    case .decided:
      decisions.append(ItemMergeDecision(.united, key: key, ours: words[0], theirs: words[1]))
    }
  }
}

extension FrontMatterMerge {
  /// The lines of a key that both sides changed and that mean the same, or can be united.
  private func united(
    _ key: String, _ old: FrontMatterOutline.Unit?, _ our: FrontMatterOutline.Unit,
    _ their: FrontMatterOutline.Unit
  ) -> ArraySlice<UInt8>? {
    if our.node.value == their.node.value { return our.lines }
    switch (our.node.content, their.node.content) {
    case (.list, .list):
      let value = Self.united(old?.node.elements ?? [], our.node.elements, their.node.elements)
      return edited(key) { (editor) throws(FrontMatterError) in
        try editor.set(key, to: .list(value))
      }
    case (.map(let ours, _), .map(let theirs, _)):
      return united(key, old?.node.entries ?? [], ours, theirs)
    default: return nil
    }
  }

  /// Our list without what they took out, and with what they added at its end.
  private static func united(
    _ old: [Node], _ ours: [Node], _ theirs: [Node]
  ) -> [FrontMatterValue] {
    let (old, ours, theirs) = (old.map(\.value), ours.map(\.value), theirs.map(\.value))
    let removed = Set(old).subtracting(theirs)
    let known = Set(old).union(ours)
    var seen = Set<FrontMatterValue>()
    return (ours.filter { !removed.contains($0) } + theirs.filter { !known.contains($0) })
      .filter { seen.insert($0).inserted }
  }

  /// Our map with the keys that only they changed; `nil` if both changed a key differently.
  private func united(
    _ key: String, _ old: [Entry], _ ours: [Entry], _ theirs: [Entry]
  ) -> ArraySlice<UInt8>? {
    func value(_ name: String, _ entries: [Entry]) -> FrontMatterValue? {
      entries.first { $0.key == name }?.value.value
    }
    var lines: SourceFile? = file
    for name in Set((old + ours + theirs).map(\.key)).sorted() {
      let (old, our, their) = (value(name, old), value(name, ours), value(name, theirs))
      if their == old || their == our { continue }
      guard our == old else { return nil }
      lines = lines.flatMap { file in
        edited(file) { (editor) throws(FrontMatterError) in
          guard let their else { return try editor.remove([key, name]) }
          return try editor.set([key, name], to: their)
        }
      }
    }
    return lines.flatMap { FrontMatterOutline(of: $0)?[key]?.lines }
  }

  /// The lines of a key after an edit of our file; `nil` if it cannot be made.
  private func edited(
    _ key: String, _ edit: (FrontMatterEditor) throws(FrontMatterError) -> [TextEdit]
  ) -> ArraySlice<UInt8>? {
    edited(file, edit).flatMap { FrontMatterOutline(of: $0)?[key]?.lines }
  }

  private func edited(
    _ file: SourceFile, _ edit: (FrontMatterEditor) throws(FrontMatterError) -> [TextEdit]
  ) -> SourceFile? {
    let frontMatter = FrontMatter(readingHeadOf: file, limit: ItemReader.largestFrontMatter)
    guard let edits = try? edit(FrontMatterEditor(file, frontMatter)),
      let bytes = edits.applied(to: file.bytes)
    else { return nil }
    return SourceFile(path: file.path, bytes: bytes)
  }
}

extension Node {
  /// The value in one short line.
  fileprivate var words: String {
    switch content {
    case .scalar: text ?? "nothing"
    case .list(let nodes, _): nodes.map { $0.text ?? "…" }.joined(separator: ", ")
    case .map(let entries, _):
      entries.map { "\($0.key): \($0.value.text ?? "…")" }.joined(separator: ", ")
    }
  }
}
