import Source

/// Finds the joining words of a phrase and tells what they join.
///
/// It is a tagger for one question: does a verb follow, that stands in parallel to a verb before?
/// Words are judged by the lexicon and their neighbours; what it does not know is a noun.
struct JoiningFinder {
  private let words: [Word]
  private let purpose: Int
  private let clause: Int
  private let result: Int

  /// The joinings of a part of a story, from left to right.
  static func joinings(in words: [Word]) -> [Joining] {
    guard words.contains(where: mayJoin) else { return [] }
    let finder = JoiningFinder(words)
    var joinings: [Joining] = []
    var index = 1
    while index < words.count {
      if let end = finder.connective(at: index) {
        if let joining = finder.joining(index..<end) { joinings.append(joining) }
        index = end
      } else {
        index += 1
      }
    }
    return joinings
  }

  private static func mayJoin(_ word: Word) -> Bool {
    word.isAny(.coordinator) || word.key == asKey || "&/+*".utf8.contains(word.mark)
  }

  private init(_ words: [Word]) {
    self.words = words
    purpose = Self.startOfPurpose(words)
    clause = words.firstIndex { $0.isAny(.relative) } ?? words.count
    result = Self.startOfResult(words)
  }

  /// Where the joining word or words that begin here end.
  private func connective(at index: Int) -> Int? {
    let word = words[index]
    if word.isAny(.coordinator) {
      let isPair = index + 2 < words.count && words[index + 1].isMark("/")
      return isPair && words[index + 2].isAny(.coordinator) ? index + 3 : index + 1
    }
    if word.key == Self.asKey, index + 2 < words.count, words[index + 1].key == Self.wellKey,
      words[index + 2].key == Self.asKey
    {
      return index + 3
    }
    guard word.mark != 0, index + 1 < words.count else { return nil }
    switch word.mark {
    case UInt8(ascii: "/"): return joinsWords(index) ? index + 1 : nil
    case UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return word.followsBlank && words[index + 1].followsBlank ? index + 1 : nil
    default: return nil
    }
  }

  /// Whether a slash stands between two words of some length: "add/edit", but not "I/O" or "24/7".
  private func joinsWords(_ index: Int) -> Bool {
    [words[index - 1], words[index + 1]].allSatisfy { $0.isWord && $0.range.count > 3 }
      || [words[index - 1], words[index + 1]].allSatisfy { $0.isAny(.verb) }
  }

  /// Where the first "to" of a purpose stands: "search the log to find mistakes".
  ///
  /// Where no verb stands before it, it says what is wanted: "the tool to find mistakes".
  private static func startOfPurpose(_ words: [Word]) -> Int {
    guard words.count > 3 else { return words.count }
    var hasVerb = words[0].isAny(.verb) || words[1].isAny(.verb)
    for index in 2..<words.count - 1
    where words[index].key == toKey && words[index + 1].isAny([.verb, .adverb]) {
      let before = words[index - 1]
      let isObject =
        beforeInfinitive.contains(before.key) || before.isAny([.coordinator, .relative])
      if !isObject, hasVerb { return index }
      hasVerb = true
    }
    return words.count
  }

  /// Where the result of it all begins, which is a reason without "so that": ", saving me time".
  private static func startOfResult(_ words: [Word]) -> Int {
    words.indices.dropFirst().first { index in
      words[index - 1].isMark(",") && words[index].isAny(.gerund)
    } ?? words.count
  }

  private static let toKey = WordKey.of("to")
  private static let asKey = WordKey.of("as")
  private static let wellKey = WordKey.of("well")
  private static let notKey = WordKey.of("not")
  /// Words after which "to" belongs to what is wanted: "be able to", "the tool to recognise".
  private static let beforeInfinitive = Set(
    ["able", "ability", "need", "how", "want", "way", "option", "possibility", "me", "us", "not"]
      .map(WordKey.of))
}

// MARK: What is joined

extension JoiningFinder {
  private func joining(_ connective: Range<Int>) -> Joining? {
    var next = connective.upperBound
    var hasTo = false
    while next < words.count, words[next].isAny(.adverb) || words[next].isMark(",") || isTo(next) {
      hasTo = hasTo || isTo(next)
      next += 1
    }
    guard next < words.count else { return nil }
    let place: Joining.Place =
      connective.lowerBound > result
      ? .result
      : connective.lowerBound > purpose
        ? .purpose : connective.lowerBound > clause ? .clause : .main
    let start = words[connective.lowerBound].range
    return Joining(
      kind: kind(connective.lowerBound, next, hasTo: hasTo), place: place,
      connective: start.lowerBound..<words[connective.upperBound - 1].range.upperBound,
      range: start.lowerBound..<words[next].range.upperBound)
  }

  private func isTo(_ index: Int) -> Bool { words[index].key == Self.toKey }

  private func kind(_ connective: Int, _ next: Int, hasTo: Bool) -> Joining.Kind {
    var before = connective - 1
    while before > 0, words[before].isMark(",") { before -= 1 }
    let (left, right) = (words[before], words[next])
    if right.isAny(.verb), joinsVerbs(before, next, hasTo: hasTo) {
      let isOneObject = left.isAny(.activity) && right.isAny(.activity) && isHead(before)
      return isOneObject && !isList(before) ? .sharedWork : .features
    }
    if right.isAny(.modal), next + 1 < words.count, words[next + 1].isAny(.verb), next > connective
    {
      return .features
    }
    if right.isAny(.thirdPerson), next + 1 < words.count,
      words[next + 1].isAny([.determiner, .adverb]), clause < connective
    {
      return .features
    }
    if left.isAny(.participle), right.isAny(.participle) { return .qualities }
    return areQualities(before, next) ? .qualities : .nouns
  }

  /// Whether the word after the joining is a verb that stands beside a verb before it.
  private func joinsVerbs(_ before: Int, _ next: Int, hasTo: Bool) -> Bool {
    guard words[...before].contains(where: { $0.isAny(.verb) }) else { return false }
    if isHead(before) || hasTo { return true }
    guard next + 1 < words.count, words[next + 1].isWord else { return false }
    let object = words[next + 1]
    if object.isAny([.determiner, .adjective, .relative]) { return true }
    if words[next].isAny(.nounToo) { return isPlural(object) }
    return !object.isAny([.preposition, .copula, .coordinator, .modal])
  }

  /// Whether a verb stands where a clause begins: at the start, after "to", "can", another verb.
  private func isHead(_ index: Int) -> Bool {
    guard words[index].isAny(.verb) else { return false }
    var start = index
    while start > 0, words[start - 1].isAny(.adverb) { start -= 1 }
    guard start > 0 else { return true }
    let previous = words[start - 1]
    if isTo(start - 1) || previous.isAny(.modal) { return true }
    let isMark = previous.isMark(",") || previous.isMark("/") || previous.isAny(.coordinator)
    return isMark && start > 1 && words[start - 2].isAny(.verb) && isHead(start - 2)
  }

  /// Whether a comma stands before the last of several verbs: "add, edit and delete".
  private func isList(_ index: Int) -> Bool { index > 0 && words[index - 1].isMark(",") }

  private func isPlural(_ word: Word) -> Bool {
    word.isWord && word.range.count > 3 && word.lastLetter == UInt8(ascii: "s")
  }

  /// Whether two adjectives are joined, after a form of "be" or before one noun.
  private func areQualities(_ before: Int, _ next: Int) -> Bool {
    guard words[before].isAny(.adjective), words[next].isAny(.adjective), before > 0 else {
      return false
    }
    let isPredicate = words[max(0, before - 2)..<before].contains { $0.isAny(.copula) }
    guard next + 1 < words.count, words[next + 1].isWord else { return isPredicate }
    let after = words[next + 1]
    return isPredicate || !after.isAny([.preposition, .coordinator, .copula, .relative])
  }
}
