public import BacklogModel
import Git
import Source

/// Which events of a history somebody wants to see.
public struct HistoryQuery: Sendable {
  /// The item; `nil` for all.
  public var item: Int?

  /// The first second that counts, since 1970, by the time of landing; `nil` for no bound.
  public var since: Int?

  /// The last second that counts.
  public var until: Int?

  /// A part of the name or the e-mail of who wrote it, without regard to case; `nil` for anybody.
  public var author: String?

  /// The most events, of which the newest are taken; `nil` for all.
  public var limit: Int?

  /// Asks for everything.
  public init() {}

  /// The events, newest first; those of one commit in their order.
  public func events(in history: History) -> [HistoryEvent] {
    let writers = author.map { author in
      let wanted = author.lowercased()
      return history.commits.map {
        "\($0.author.name) <\($0.author.email)>".lowercased().contains(wanted)
      }
    }
    var found: [HistoryEvent] = []
    for run in history.events.reversed().runs where limit.map({ found.count < $0 }) ?? true {
      let time = history.landing(of: run[0]).lander.time
      if let since, time < since { continue }
      if let until, time > until { continue }
      found += run.reversed().filter { event in
        (item == nil || event.item == item) && writers?[event.writing] != false
      }
    }
    return limit.map { Array(found.prefix($0)) } ?? found
  }
}

extension ReversedCollection<[HistoryEvent]> {
  /// Neighbours of one landing.
  fileprivate var runs: [[HistoryEvent]] {
    reduce(into: []) { runs, event in
      if runs.last?.last?.landing == event.landing {
        runs[runs.count - 1].append(event)
      } else {
        runs.append([event])
      }
    }
  }
}

extension History {
  /// What somebody's words name.
  public enum Match: Sendable, Hashable {
    /// One item, as an index into `items`.
    case item(Int)
    /// The IDs of several items that begin so.
    case ambiguous([String])
    /// None; perhaps the ID that was meant.
    case none(suggestion: String?)
  }

  /// Looks an item up: by any ID that it had, with or without the prefix, or a unique beginning.
  public func match(_ text: String, _ configuration: Configuration) -> Match {
    let prefix = configuration.idPrefix.uppercased() + "-"
    let identity = configuration.identity(of: text)
    if let item = state.identities[identity] ?? state.identities[prefix + text.uppercased()] {
      return .item(item)
    }
    let found = Set(state.identities.filter { $0.key.hasPrefix(identity) }.values)
    if found.count == 1, let only = found.first { return .item(only) }
    if found.count > 1 { return .ambiguous(found.map { items[$0].id }.sorted()) }
    return .none(suggestion: NearNames(items.map(\.id)).closest(to: text))
  }
}
