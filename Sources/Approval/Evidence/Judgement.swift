/// What a change rests on, and whether that is enough.
public struct Judgement: Sendable, Hashable {
  /// How well it is proven.
  public let verdict: Verdict

  /// What the policy asks for.
  public let required: Verdict

  /// What speaks for it, also what the policy does not accept.
  public let evidence: [Evidence]

  /// Why it is not more; `nil` if there is nothing to say.
  public let note: String?

  /// Whether nothing can approve it: it must be changed first.
  public let isFinal: Bool

  /// Makes a judgement.
  public init(
    verdict: Verdict, required: Verdict, evidence: [Evidence] = [], note: String? = nil,
    isFinal: Bool = false
  ) {
    self.verdict = verdict
    self.required = required
    self.evidence = evidence
    self.note = note
    self.isFinal = isFinal
  }

  /// Whether it is proven well enough.
  public var isApproved: Bool { verdict >= required && verdict > .indeterminate }

  /// The same verdict with something to say about it first.
  func adding(note: String?) -> Judgement {
    let notes = [note, self.note].compactMap { $0 }
    return Judgement(
      verdict: verdict, required: required, evidence: evidence,
      note: notes.isEmpty ? nil : notes.joined(separator: "; "), isFinal: isFinal)
  }

  /// A change that nothing can approve.
  static func refused(_ note: String, required: Verdict) -> Judgement {
    Judgement(verdict: .unapproved, required: required, note: note, isFinal: true)
  }
}
