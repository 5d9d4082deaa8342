import History
import Source

extension HistoryEvent {
  /// What happened, on one line for people: `status: ready → in-progress`.
  var words: String {
    switch kind {
    case .created: "created: \(to?.words ?? "")"
    case .removed: "removed: \(from?.words ?? "")"
    case .renamed, .changed: "\(key ?? ""): \(change)"
    case .story: "story: \(change)"
    case .text: "text changed"
    case .criterionAdded: "\(number) added: \(to?.words ?? "")"
    case .criterionRemoved: "\(number) removed: \(from?.words ?? "")"
    case .criterionReworded: "\(number): \(change)"
    case .criterionDone: "\(number) done: \(to?.words ?? "")"
    case .criterionOpened: "\(number) open again: \(to?.words ?? "")"
    case .criterionSlid: "\(key ?? "") names another criterion now: \(change)"
    case .ranked: "ranked \(to?.words ?? "")"
    case .unranked: "unranked, was \(from?.words ?? "")"
    case .moved: "moved \(change)"
    case .horizon: "horizon \(change)"
    }
  }

  private var number: String { "criterion \(key ?? "")" }

  private var change: String {
    [from, to].map { value in
      guard let words = value?.words.onOneLine else { return "none" }
      return words.isEmpty ? "empty" : words
    }.joined(separator: " → ")
  }
}
