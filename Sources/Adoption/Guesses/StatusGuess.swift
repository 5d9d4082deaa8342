import BacklogModel

/// The status words of a backlog, each with its stage.
struct StatusGuess {
  /// The words, declared ones first, then those in use, often used ones first.
  private(set) var statuses: [Configuration.Status] = []

  /// The words whose stage nobody said and no usual word explains.
  private(set) var unknown: [String] = []

  /// The word that was taken as ready, for want of one that says so.
  private(set) var madeReady: String?

  /// Whether no item says its status, so that all are taken as ready.
  private(set) var isInvented = false

  /// Whether a board gives the statuses, not the items.
  let isBoard: Bool

  /// The word for items that say none.
  private(set) var fallback: String?

  /// Sorts words into stages.
  ///
  /// - Parameters:
  ///   - backlog: the declared words and stages.
  ///   - used: the words that items use, often used ones first.
  ///   - silentMajority: whether most items say no status.
  init(_ backlog: FoundBacklog, used: [String], silentMajority: Bool) {
    isBoard = backlog.board != nil
    let declared = Dictionary(
      backlog.stages.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
    let known = Set(backlog.statusWords.map { $0.lowercased() })
    let others = used.filter { !known.contains($0.lowercased()) }
    let stage = { (word: String) in declared[word.lowercased()] ?? StatusWords.stage(of: word) }
    let byStage = Stage.allCases.flatMap { wanted in
      others.filter { stage($0) ?? .proposed == wanted }
    }
    var seen: Set<String> = []
    for word in backlog.statusWords + byStage where seen.insert(word.lowercased()).inserted {
      if stage(word) == nil { unknown.append(word) }
      statuses.append(.init(word: word, stage: stage(word) ?? .proposed))
    }
    guard !statuses.isEmpty else {
      statuses = Configuration().statuses
      isInvented = true
      fallback = "ready"
      return
    }
    completeReady()
    chooseFallback(declared: backlog.status, prefersReady: silentMajority && !isBoard)
  }

  /// Where no word means ready, the last waiting one does; otherwise nothing would ever be next.
  private mutating func completeReady() {
    guard !statuses.contains(where: { $0.stage == .ready }),
      let index = statuses.lastIndex(where: {
        $0.stage == .proposed && StatusWords.waiting.contains($0.word.lowercased())
      })
    else { return }
    statuses[index].stage = .ready
    madeReady = statuses[index].word
  }

  /// The declared word, or else one for work that has not begun, which is added if there is none.
  private mutating func chooseFallback(declared: String?, prefersReady: Bool) {
    let stages: [Stage] = prefersReady ? [.ready] : [.proposed, .ready]
    let known = statuses.first { $0.word.lowercased() == declared?.lowercased() }
    let usual = statuses.filter { !unknown.contains($0.word) && !StatusWords.isParked($0.word) }
    let found =
      known ?? stages.lazy.compactMap { stage in usual.first { $0.stage == stage } }.first
      ?? (prefersReady ? nil : statuses.first { !$0.stage.isClosed })
    if found == nil { statuses.insert(.init(word: "ready", stage: .ready), at: 0) }
    fallback = found?.word ?? "ready"
  }
}
