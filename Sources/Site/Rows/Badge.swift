import BacklogModel

extension Site {
  /// How far an item has come, as a short word with a style class.
  ///
  /// Before work starts it says whether the item is ready, which takes more than a status.
  func badge(of item: Item) -> TemplateContext {
    let badge = badgeWords(of: item)
    return ["badgeClass": .text("badge-" + badge.style), "badgeLabel": .text(badge.label)]
  }

  private func badgeWords(of item: Item) -> (style: String, label: String) {
    if item.isBroken { return ("broken", "Cannot be read") }
    switch item.stage {
    case .started: return ("started", "In progress")
    case .finished: return ("finished", "To accept")
    case .accepted: return ("accepted", "Accepted")
    case .dropped: return ("dropped", "Dropped")
    case .proposed, .ready: break
    }
    if item.isEpic { return ("epic", "Epic") }
    return backlog.readiness(of: item).isReady ? ("ready", "Ready") : ("unready", "Not ready")
  }

  /// What keeps work on an item from starting, in words; `nil` once it has started.
  func lack(of item: Item) -> String? {
    guard !item.isBroken, !item.isEpic, item.stage < .started else { return nil }
    let readiness = backlog.readiness(of: item)
    let gaps = readiness.gaps.filter(\.blockers.isEmpty).map { Self.words(for: $0.condition) }
    let waitsFor =
      backlog.openBlockers(of: item).map(\.name)
      + [item.fields.text(of: "waiting-for")].compactMap { $0 }
    var words: [String] = []
    if !gaps.isEmpty { words.append("lacks " + gaps.joined(separator: ", ")) }
    if !waitsFor.isEmpty { words.append("waits for " + waitsFor.joined(separator: ", ")) }
    if words.isEmpty, !readiness.hasReadyStage {
      words.append("status is \(item.status ?? "missing")")
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// An entry of a Definition of Ready in words: `criteria>=2` is "at least 2 acceptance criteria".
  static func words(for condition: String) -> String {
    switch ReadyCondition(condition) {
    case .story: "a story sentence"
    case .criteria(atLeast: 1): "an acceptance criterion"
    case .criteria(let count): "at least \(count) acceptance criteria"
    case .steps: "steps to reproduce"
    case .noOpenBlocker: "all that it depends on done"
    case .key(let key): "the " + key.split(separator: "-").joined(separator: " ")
    case nil: condition
    }
  }
}
