/// An item of a generated backlog: what its text is made of.
struct GeneratedItem {
  /// What an item is.
  enum Kind: String { case epic, story, bug, task, debt, spike }

  /// How far an item is, in the default words.
  enum Status: String, CaseIterable {
    case draft, ready
    case inProgress = "in-progress"
    case done, accepted, dropped

    /// Whether nothing remains to be done.
    var isClosed: Bool { self == .accepted || self == .dropped }

    /// The next step of the usual way; `nil` at its end.
    var next: Status? {
      switch self {
      case .draft: .ready
      case .ready: .inProgress
      case .inProgress: .done
      case .done: .accepted
      case .accepted, .dropped: nil
      }
    }
  }

  /// The identity: `DEMO-7K3F`.
  let id: String

  /// What it is.
  let kind: Kind

  /// Where the random choices of its words begin.
  let seed: UInt64

  /// How far it is.
  var status: Status

  /// The estimate; `nil` before the first.
  var estimate: Int?

  /// The IDs of its epic and of the items that it waits for; they are older than itself.
  let epic: String?
  let depends: [String]

  /// How many of its criteria are ticked.
  var ticked = 0

  /// How often its words have been changed.
  var wording = 0

  /// The number of its acceptance criteria, 3 to 6.
  var criteria: Int { 3 + Int(seed >> 32) % 4 }

  /// How its criteria are laid out, 0 to 5; 0 and 1 are boxes.
  var layout: Int { Int(seed >> 40) % 6 }

  /// Whether one more criterion can be ticked.
  var hasFreeBox: Bool { kind != .epic && layout < 2 && ticked < criteria }

  /// Why it was dropped, if it was.
  var reason: String { Vocabulary.reasons[Int(seed >> 48) % Vocabulary.reasons.count] }
}
