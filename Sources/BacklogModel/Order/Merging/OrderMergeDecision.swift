/// One thing that a merge of two orders decided, or left for a human to decide.
public struct OrderMergeDecision: Sendable, Hashable {
  /// What a decision is about.
  public enum Subject: Sendable, Hashable {
    /// An item that is or was listed.
    case item(Identifier)
    /// A horizon, by its name.
    case horizon(String)
    /// Prose of a horizon; `nil` above the first.
    case prose(horizon: String?)
  }

  /// What was decided.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It was added, as they added it.
    case added
    /// It was moved to where they moved it.
    case moved
    /// It was taken out, as they took it out.
    case removed
    /// It was taken out, as they took it out, although our side had moved or reworded it.
    case removedInSpite = "removed-in-spite"
    /// It stays out, as our side took it out, although they moved or reworded it.
    case staysOut = "stays-out"
    /// It stays, although they took it out: a horizon with items, or prose that our side reworded.
    case kept
    /// It has their words.
    case reworded
    /// Both sides put it at different places; a human has to choose.
    case contestedPlace = "contested-place"
    /// Both sides changed its words; a human has to choose.
    case contestedWords = "contested-words"
  }

  /// A place in the result.
  public struct Place: Sendable, Hashable {
    /// The name of the horizon; `nil` above the first.
    public let horizon: String?

    /// The item right above; `nil` at the top of the horizon.
    public let below: Identifier?
  }

  /// What it is about.
  public let subject: Subject

  /// What was decided.
  public let kind: Kind

  /// Where an item stands now; of a contested place, where our side has it.
  public let place: Place?

  /// Of a contested place, where their side has it.
  public let otherPlace: Place?

  init(_ subject: Subject, _ kind: Kind, at place: Place? = nil, or otherPlace: Place? = nil) {
    self.subject = subject
    self.kind = kind
    self.place = place
    self.otherPlace = otherPlace
  }

  /// Whether a human has to choose.
  public var isConflict: Bool { kind == .contestedPlace || kind == .contestedWords }

  /// The decision in words: `PAY-7K3F: moved to Now, below PAY-2M9Q, as theirs has it`.
  public var words: String {
    let what =
      switch kind {
      case .added: "added\(place.map { " to \($0.words)" } ?? ""), as theirs has it"
      case .moved: "moved\(place.map { " to \($0.words)" } ?? ""), as theirs has it"
      case .removed: "taken out, as in theirs"
      case .removedInSpite: "taken out, as in theirs, although ours changed it"
      case .staysOut: "stays out, as in ours, although theirs changed it"
      case .kept: "kept, although theirs took it out"
      case .reworded: "has the words of theirs"
      case .contestedPlace:
        "conflict: \(place?.words ?? "elsewhere") in ours, \(otherPlace?.words ?? "elsewhere")"
          + " in theirs"
      case .contestedWords: "conflict: ours and theirs changed its words"
      }
    return "\(subject.words): \(what)"
  }
}

extension OrderMergeDecision.Subject {
  /// The subject in words.
  fileprivate var words: String {
    switch self {
    case .item(let id): id.text
    case .horizon(let name): "horizon '\(name)'"
    case .prose(let horizon?): "the text in \(horizon)"
    case .prose(nil): "the text at the top"
    }
  }
}

extension OrderMergeDecision.Place {
  /// The place in words: `Now, below PAY-2M9Q`.
  fileprivate var words: String {
    let name = horizon ?? "the list"
    return below.map { "\(name), below \($0)" } ?? "the top of \(name)"
  }
}
