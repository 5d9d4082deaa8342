import BacklogModel
import Source

/// What `init --adopt` says: what was found, what was guessed, and what was left out.
struct AdoptionReport {
  /// The lines.
  private(set) var lines: [String] = []

  /// Explains an adoption.
  ///
  /// - Parameter order: the order to begin with; `nil` where one is there and stays.
  init(
    found: FoundBacklog, draft: ConfigurationDraft, backlog: Backlog, order: OrderGuess?,
    alternatives: [FoundBacklog]
  ) {
    let place = found.folder.isEmpty ? "the root folder" : found.folder
    lines.append("Found a backlog of the form \(found.layout) in \(place): \(found.evidence).")
    addSection("Items", itemLines(backlog))
    addSection("IDs", [identifierLine(backlog)])
    addSection("Statuses", statusLines(backlog, draft))
    addSection("Keys", keyLines(backlog.configuration))
    addSection(
      "Order",
      order.map { orderLines($0, backlog) }
        ?? ["\(backlog.orderPath) is there and stays; 'nextup check' says what is amiss in it"])
    addSection("Guessed, so please look", draft.guesses)
    addSection("Left out", leftOut(found, backlog.configuration))
    addSection(
      "Also found, and left alone",
      alternatives.map { "\($0.layout) in \($0.folder.isEmpty ? "." : $0.folder): \($0.evidence)" })
  }

  private mutating func addSection(_ title: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    lines.append("")
    lines.append(title)
    lines += entries.map { "  " + $0 }
  }

  private func itemLines(_ backlog: Backlog) -> [String] {
    let configuration = backlog.configuration
    let folders = configuration.items.map { (configuration.path(of: $0), $0.stage) }
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
    var counts: [String: Int] = [:]
    for item in backlog.items {
      if let folder = folders.first(where: { item.path.isBelow($0.0) }) {
        counts[folder.0, default: 0] += 1
      }
    }
    let lines = configuration.items.map { folder in
      let path = configuration.path(of: folder)
      let stage = folder.stage.map { ", all \($0.rawValue)" } ?? ""
      return "\(counts[path] ?? 0) in \(path.isEmpty ? "the root folder" : path)\(stage)"
    }
    let broken = backlog.items.count(where: \.isBroken)
    return lines
      + (broken == 0 ? [] : ["\(broken) of them cannot be read; 'nextup check' says why"])
  }

  private func identifierLine(_ backlog: Backlog) -> String {
    let configuration = backlog.configuration
    let ids = backlog.items.compactMap { $0.id?.text }
    let own = ids.filter { $0.hasPrefix(configuration.idPrefix + "-") }
    let examples = (own.isEmpty ? ids : own).prefix(2).joined(separator: ", ")
    let aliases = configuration.idAliases.map { "\($0)-1 means \(configuration.idPrefix)-1" }
    return ([examples.isEmpty ? configuration.idPrefix + "-1" : "such as " + examples] + aliases)
      .joined(separator: "; ")
  }

  private func statusLines(_ backlog: Backlog, _ draft: ConfigurationDraft) -> [String] {
    if draft.hasInventedStatuses { return ["none is written; Nextup's own words are offered"] }
    var counts: [String: Int] = [:]
    for item in backlog.items { counts[item.status ?? "", default: 0] += 1 }
    return backlog.configuration.statuses.map { status in
      "\(status.word) means \(status.stage.rawValue) (\(counts[status.word] ?? 0))"
    }
  }

  private func keyLines(_ configuration: Configuration) -> [String] {
    var lines = configuration.keys.sorted { $0.key < $1.key }
      .filter { !$0.value.hasPrefix("nextup-") }.map { "\($0.value) is read as \($0.key)" }
    lines += configuration.textKeys.sorted { $0.key < $1.key }
      .map { "\($0.key) is read from the text, behind '\($0.value)'" }
    configuration.board.map { lines.append("status is read from the headings of \($0)") }
    if !configuration.extraKeys.isEmpty {
      lines.append("kept as your own: " + configuration.extraKeys.joined(separator: ", "))
    }
    return lines
  }

  private func orderLines(_ order: OrderGuess, _ backlog: Backlog) -> [String] {
    let open = backlog.items.count { !$0.isClosed && !$0.isEpic }
    let ranked = order.items.count
    let parked = order.parked.count
    let rest = open - ranked - parked
    return ["\(ranked) of \(open.counted("open item")) ranked, by \(order.source.inWords)"]
      + (parked > 0 ? ["\(parked) under 'Not now', as their status says"] : [])
      + (rest > 0 ? ["the inbox holds the other \(rest), without a rank"] : [])
  }

  private func leftOut(_ found: FoundBacklog, _ configuration: Configuration) -> [String] {
    let paths = found.others.map(\.path)
    let shown = paths.prefix(8)
    let more = paths.count - shown.count
    return Array(shown) + (more > 0 ? ["and \(more) more; 'exclude' in nextup.yml has them"] : [])
  }
}
