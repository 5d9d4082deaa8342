/// Collects the inlines inside of one node, and finds in their text what GitHub adds to CommonMark:
/// text struck through and bare addresses.
struct InlineList {
  /// What stands beside a `~~`.
  private enum Neighbour {
    case blank
    case punctuation
    case letter
  }

  private(set) var inlines: [Inline] = []
  /// Whether the text has `~~`.
  private(set) var hasStrikes = false
  private var run = TextRun()
  private let isInLink: Bool
  /// How many strikethroughs may stand in each other.
  private let depth: Int
  /// The indices of `~~` that may open.
  private var openers: [Int] = []
  /// Whether `~~` was met that is not part of a strikethrough, or not yet.
  private var hasLooseStrikes = false
  /// Whether `~~` strikes through at all.
  private let readsStrikes: Bool

  init(isInLink: Bool, depth: Int, readsStrikes: Bool) {
    self.isInLink = isInLink
    self.depth = depth
    self.readsStrikes = readsStrikes
  }

  /// Makes room for so many inlines.
  mutating func reserveCapacity(_ count: Int) { inlines.reserveCapacity(count) }

  /// Appends the literal of a text node.
  mutating func append(text literal: UnsafePointer<CChar>?) { run.append(literal) }

  /// Appends anything but text.
  mutating func append(_ inline: Inline) {
    switch inline {
    case .softBreak, .lineBreak: flush(before: .blank)
    default: flush(before: .punctuation)
    }
    inlines.append(inline)
  }

  /// Ends the list.
  mutating func finish() {
    flush(before: .blank)
    if hasLooseStrikes { inlines = Self.joined(inlines[...]) }
  }

  // MARK: - Text

  private mutating func flush(before next: Neighbour) {
    guard !run.isEmpty else { return }
    let run = self.run
    self.run = TextRun()
    hasStrikes = hasStrikes || !run.strikes.isEmpty
    guard readsStrikes, !run.strikes.isEmpty else {
      appendText(run.text, run)
      return
    }
    let text = Array(run.text.utf8)
    var start = 0
    for strike in run.strikes {
      appendText(String(decoding: text[start..<strike], as: UTF8.self), run)
      let before = strike > 0 ? Self.neighbour(text[strike - 1]) : lastNeighbour
      let after = strike + 2 < text.count ? Self.neighbour(text[strike + 2]) : next
      appendStrike(before: before, after: after)
      start = strike + 2
    }
    appendText(String(decoding: text[start...], as: UTF8.self), run)
  }

  private mutating func appendText(_ text: String, _ run: TextRun) {
    guard !text.isEmpty else { return }
    if run.mayHoldAddress, !isInLink {
      BareAddress.appendText(text, to: &inlines)
    } else {
      inlines.append(.text(text))
    }
  }

  // MARK: - Strikethrough

  /// Closes the last opener or opens, by the rules for the sides of emphasis.
  ///
  /// Source: CommonMark 0.30, section 6.2; GitHub Flavored Markdown 0.29, section 6.5.
  private mutating func appendStrike(before: Neighbour, after: Neighbour) {
    let opens = after != .blank && (after != .punctuation || before != .letter)
    let closes = before != .blank && (before != .punctuation || after != .letter)
    if closes, let opener = openers.last, opener + 1 < inlines.count {
      openers.removeLast()
      let content = Self.joined(inlines[(opener + 1)...])
      inlines.removeSubrange(opener...)
      inlines.append(.strikethrough(content))
    } else {
      if opens, openers.count < depth { openers.append(inlines.count) }
      inlines.append(.text("~~"))
      hasLooseStrikes = true
    }
  }

  private var lastNeighbour: Neighbour {
    switch inlines.last {
    case nil, .softBreak, .lineBreak: .blank
    default: .punctuation
    }
  }

  private static func neighbour(_ byte: UInt8) -> Neighbour {
    if byte.isASCIIPunctuation { return .punctuation }
    return byte <= 0x20 ? .blank : .letter
  }

  /// The inlines with texts that stand side by side made one.
  private static func joined(_ inlines: ArraySlice<Inline>) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines {
      if case .text(let text) = inline, case .text(let last)? = result.last {
        result[result.count - 1] = .text(last + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }
}
