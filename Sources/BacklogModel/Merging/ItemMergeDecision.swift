/// One thing that a merge of two versions of an item decided, or left for a human to decide.
public struct ItemMergeDecision: Sendable, Hashable {
  /// What was decided.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is what theirs has.
    case taken
    /// It has what both sides added to a list or map, and not what one took out.
    case united
    /// The lines of both sides were merged one by one.
    case merged
    /// Both sides changed it differently; a human has to choose.
    case contested
    /// The file was merged as plain text, because a version is not read as an item.
    case plain
  }

  /// What was decided.
  public let kind: Kind

  /// The key that it is about; `nil` for the text below the front matter.
  public let key: String?

  /// What ours has, in words; `nil` if it does not have the key.
  public let ours: String?

  /// What theirs has, in words; `nil` if it does not have the key.
  public let theirs: String?

  init(_ kind: Kind, key: String? = nil, ours: String? = nil, theirs: String? = nil) {
    self.kind = kind
    self.key = key
    self.ours = ours
    self.theirs = theirs
  }

  /// Whether a human has to choose.
  public var isConflict: Bool { kind == .contested }

  /// The decision in words: `estimate: 5, as theirs has it; 3 in ours`.
  public var words: String {
    let subject = key ?? "the text"
    let (our, their) = (ours.map(Self.short), theirs.map(Self.short))
    switch kind {
    case .taken where key == nil: return "\(subject): as theirs has it"
    case .taken:
      guard let their else { return "\(subject): taken out, as in theirs" }
      return "\(subject): \(their), as theirs has it" + (our.map { "; \($0) in ours" } ?? "")
    case .united: return "\(subject): what ours and theirs made of it (\(their ?? "") in theirs)"
    case .merged: return "\(subject): merged line by line"
    case .contested where ours == nil && theirs == nil:
      return "\(subject): conflict: both changed the same lines"
    case .contested:
      return
        "\(subject): conflict: \(our ?? "taken out") in ours, \(their ?? "taken out") in theirs"
    case .plain: return "\(subject): merged as plain text, since a version is not read as an item"
    }
  }

  private static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text.isEmpty ? "nothing" : text
  }
}
