import Git
import History
import Reporting
import Source

/// Events as `nextup log` shows them.
struct HistoryLog {
  private let history: History
  private let events: [HistoryEvent]
  private let clock: LocalTime

  init(_ history: History, _ events: [HistoryEvent], _ clock: LocalTime) {
    self.history = history
    self.events = events
    self.clock = clock
  }

  /// The events under the commits that landed them.
  func text(_ style: Style) -> String {
    guard !events.isEmpty else { return "No events.\n" }
    var text = ""
    for run in runs {
      let landing = history.landing(of: run[0])
      let lander = landing.lander
      let heading = "\(clock.minute(at: lander.time))  \(person(lander))"
      let commit = style.paint(String(landing.id.hexadecimal.prefix(10)), .yellow)
      text += (text.isEmpty ? "" : "\n") + commit + "  " + style.paint(safe(heading), .bold) + "\n"
      let width = run.map { TerminalText.width(of: id(of: $0)) }.max() ?? 0
      for event in run {
        let padding = String(repeating: " ", count: width - TerminalText.width(of: id(of: event)))
        text += "  \(style.paint(safe(id(of: event)), .blue))\(padding)  "
        text += "\(safe(event.words))\(style.paint(safe(author(of: event)), .dim))\n"
      }
    }
    return text
  }

  /// The events as a table.
  var markdown: String {
    let columns = ["Landed", "Commit", "ID", "What", "Written by", "Landed by"]
    let rule = "|" + String(repeating: " --- |", count: columns.count) + "\n"
    return MarkdownCell.row(columns) + rule
      + events.map { event in
        let (writing, landing) = (history.writing(of: event), history.landing(of: event))
        return MarkdownCell.row([
          clock.minute(at: landing.lander.time), String(landing.id.hexadecimal.prefix(10)),
          id(of: event), event.words,
          "\(writing.author.name), \(clock.day(at: writing.author.time))", landing.lander.name,
        ])
      }.joined()
  }

  /// Each event as JSON on one line, made on all cores.
  func json() async -> [[UInt8]] {
    let people = history.commits.map { commit in
      (
        id: JSON.encoded(JSON.string(commit.id.hexadecimal).encoded()),
        author: JSON.encoded(commit.author.json.encoded()),
        lander: JSON.encoded(commit.lander.json.encoded()),
        time: JSON.encoded(JSON.string(commit.lander.timestamp).encoded())
      )
    }
    let items = history.items.map { JSON.encoded(JSON.string($0.id).encoded()) }
    return await Parallel.map(events) { event in
      let landing = people[event.landing]
      return JSON.object([
        ("authored", people[event.writing].author), ("commit", landing.id),
        ("from", event.from?.json ?? .null), ("id", items[event.item]), ("key", JSON(event.key)),
        ("kind", .string(event.kind.rawValue)), ("landed", landing.lander),
        ("time", landing.time), ("to", event.to?.json ?? .null),
      ]).encoded()
    }
  }

  /// Neighbours that one commit landed.
  private var runs: [[HistoryEvent]] {
    events.reduce(into: []) { runs, event in
      if runs.last?.last?.landing == event.landing {
        runs[runs.count - 1].append(event)
      } else {
        runs.append([event])
      }
    }
  }

  private func id(of event: HistoryEvent) -> String { history.items[event.item].id }

  /// Who wrote it, where that is not who landed it.
  private func author(of event: HistoryEvent) -> String {
    let (author, lander) = (history.writing(of: event).author, history.landing(of: event).lander)
    guard author.email != lander.email || author.name != lander.name else { return "" }
    return "  by \(person(author)), \(clock.day(at: author.time))"
  }

  private func person(_ signature: Signature) -> String {
    if signature.name.isEmpty { return signature.email.isEmpty ? "unknown" : signature.email }
    return signature.email.isEmpty ? signature.name : "\(signature.name) <\(signature.email)>"
  }

  private func safe(_ text: String) -> String { TerminalText.sanitized(text) }
}

extension HistoryLog {
  /// One event as JSON.
  static func json(of event: HistoryEvent, in history: History) -> JSON {
    let landing = history.landing(of: event)
    return .object([
      ("authored", history.writing(of: event).author.json),
      ("commit", .string(landing.id.hexadecimal)), ("from", event.from?.json ?? .null),
      ("id", .string(history.items[event.item].id)), ("key", JSON(event.key)),
      ("kind", .string(event.kind.rawValue)), ("landed", landing.lander.json),
      ("time", .string(landing.lander.timestamp)), ("to", event.to?.json ?? .null),
    ])
  }
}

extension Signature {
  /// The name, the e-mail and the time.
  fileprivate var json: JSON {
    .object([("email", .string(email)), ("name", .string(name)), ("time", .string(timestamp))])
  }
}

extension EventValue {
  /// The text, the list, or the place as an object.
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .list(let texts): JSON(texts)
    case .place(let rank, let horizon):
      .object([("horizon", JSON(horizon)), ("rank", JSON(rank))])
    }
  }
}
