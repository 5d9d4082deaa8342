import FrontMatter

/// What an item still lacks by its Definition of Ready.
public struct Readiness: Sendable, Hashable {
  /// One thing that is missing, as the configuration names it, with the items behind it.
  public struct Gap: Sendable, Hashable {
    /// The entry of the Definition of Ready: `criteria>=2`; `stage` where only the status lacks, and
    /// `template text` where only that was not replaced.
    public let condition: String
    /// The open items that it waits for.
    public let blockers: [String]
  }

  /// What is missing from the Definition of Ready.
  public let gaps: [Gap]

  /// Whether its status says that it is ready.
  public let hasReadyStage: Bool

  /// Whether it may be taken up: its status says so and nothing is missing.
  public var isReady: Bool { hasReadyStage && gaps.isEmpty }

  /// What is missing, in words, for lists: `estimate`, `no-open-blocker (PAY-2M9Q)`.
  public var missing: [String] {
    gaps.map { gap in
      gap.blockers.isEmpty
        ? gap.condition : "\(gap.condition) (\(gap.blockers.joined(separator: ", ")))"
    }
  }
}

extension Backlog {
  /// Judges an item by the Definition of Ready of its type; a type without one lacks nothing but the
  /// words that a template asks for.
  public func readiness(of item: Item) -> Readiness {
    let conditions = configuration.definitionOfReady[item.type] ?? []
    var gaps = conditions.compactMap { gap(of: item, in: $0) }
    if gaps.isEmpty, item.hasTemplateText {
      gaps = [Readiness.Gap(condition: "template text", blockers: [])]
    }
    return Readiness(
      gaps: gaps,
      hasReadyStage: item.stage == .ready && !item.isBroken)
  }

  /// The open items that an item depends on.
  public func openBlockers(of item: Item) -> [Item] {
    item.fields.texts(of: "depends").compactMap { index[$0] }.filter { !$0.isClosed && $0 !== item }
  }

  private func gap(of item: Item, in condition: String) -> Readiness.Gap? {
    let isMet: Bool
    var blockers: [String] = []
    switch ReadyCondition(condition, extraKeys: configuration.extraKeys) {
    case .story:
      isMet = item.text.stories.contains { $0.role != nil && $0.means != nil && !$0.isTemplate }
    case .criteria(let count):
      isMet = item.text.criteria.count { !$0.isPlaceholder } >= count
    case .steps: isMet = item.hasStepsToReproduce
    case .noOpenBlocker:
      blockers = openBlockers(of: item).map(\.name)
      isMet = blockers.isEmpty
    case .key("value"): isMet = item.isValued
    case .key(let key): isMet = item.fields.says(key)
    case nil: isMet = true
    }
    return isMet ? nil : Readiness.Gap(condition: condition, blockers: blockers)
  }
}

extension ItemFields {
  /// Whether a key has a value that says something: not an empty text, list or map.
  fileprivate func says(_ key: String) -> Bool {
    guard let node = entry(of: key)?.value ?? extra.first(where: { $0.key == key })?.value else {
      return has(key)
    }
    switch node.content {
    case .scalar(let text, _): return !node.isAbsent && !text.isEmpty
    case .list: return !node.elements.isEmpty
    case .map(let entries, _): return !entries.isEmpty
    }
  }
}

extension Item {
  /// Whether a story or criterion still has the text of a template.
  fileprivate var hasTemplateText: Bool {
    text.stories.contains(where: \.isTemplate) || text.criteria.contains(where: \.isPlaceholder)
  }

  /// Whether a section says how to reproduce a bug, and is not empty.
  public var hasStepsToReproduce: Bool {
    text.sections.contains { section in
      let title = section.title.lowercased()
      return !section.isEmpty && (title.contains("steps") || title.contains("reproduc"))
    }
  }
}
