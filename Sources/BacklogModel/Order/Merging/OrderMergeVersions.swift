/// The three versions of an order, in which the same parts have the same numbers.
struct OrderMergeVersions {
  let base: OrderMergeVersion
  let ours: OrderMergeVersion
  let theirs: OrderMergeVersion

  /// How many different parts there are; their numbers count from 0.
  let count: Int

  /// The number of the heading of each section; of the start of the file first.
  let headings: [Int]

  /// The number of the end of the file.
  let end: Int

  /// Finds out what is the same.
  init(base: OrderOutline, ours: OrderOutline, theirs: OrderOutline) {
    var numbering = Numbering(base)
    let parts = [base.parts, numbering.renumbered(ours), numbering.renumbered(theirs)]
    var table: [OrderMergePart.Key: Int] = [:]
    for part in parts.joined() where table[part.key] == nil { table[part.key] = table.count }
    self.base = OrderMergeVersion(parts[0], table: table)
    self.ours = OrderMergeVersion(parts[1], table: table)
    self.theirs = OrderMergeVersion(parts[2], table: table)
    count = table.count
    headings = (0..<numbering.sections).map { table[.heading($0)] ?? 0 }
    end = table[.end] ?? 0
  }

  /// A side.
  subscript(side: MergeSide) -> OrderMergeVersion { side == .ours ? ours : theirs }

  /// A part as one of the versions has it, ours first.
  func part(_ number: Int) -> OrderMergePart? {
    ours.part(number) ?? theirs.part(number) ?? base.part(number)
  }
}

/// Gives sections and prose of both sides the numbers of the base, and new ones to new ones.
private struct Numbering {
  private struct ProseKey: Hashable {
    let section: Int
    let text: ArraySlice<UInt8>
  }

  private let base: OrderOutline
  private(set) var sections: Int
  private var proses: Int
  private var newSections: [OrderOutline.HorizonKey: Int] = [:]
  private var newProses: [ProseKey: Int] = [:]

  init(_ base: OrderOutline) {
    self.base = base
    sections = base.horizons.count + 1
    proses = base.parts.count { $0.kind == .prose }
  }

  mutating func renumbered(_ outline: OrderOutline) -> [OrderMergePart] {
    let matching = OrderSectionMatching(from: base, to: outline)
    let numbers = matching.numbers.enumerated().map { index, known in
      known ?? number(ofNew: outline.horizons[index - 1])
    }
    var parts = outline.parts
    for index in parts.indices {
      parts[index].section = numbers[parts[index].section]
      if case .heading = parts[index].key { parts[index].key = .heading(parts[index].section) }
    }
    let known = OrderProseMatching(from: base.parts, to: parts).numbers
    for index in parts.indices where parts[index].kind == .prose {
      let key = ProseKey(section: parts[index].section, text: parts[index].lines)
      parts[index].key = .prose(known[index] ?? number(ofNew: key))
    }
    return parts
  }

  private mutating func number(ofNew horizon: OrderOutline.HorizonKey) -> Int {
    if let number = newSections[horizon] { return number }
    sections += 1
    newSections[horizon] = sections - 1
    return sections - 1
  }

  private mutating func number(ofNew prose: ProseKey) -> Int {
    if let number = newProses[prose] { return number }
    proses += 1
    newProses[prose] = proses - 1
    return proses - 1
  }
}
