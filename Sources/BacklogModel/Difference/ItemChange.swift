/// One change of an item or record, beside its rank.
public struct ItemChange: Sendable, Hashable {
  /// What changed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is new; `to` is its title.
    case created
    /// Its file is gone; `from` is its title.
    case removed
    /// It was accepted or dropped.
    case closed
    /// It was accepted or dropped, and is open again.
    case reopened
    /// Its status changed otherwise.
    case status
    /// Its estimate changed.
    case estimated
    /// Its title or a story sentence has other words.
    case reworded
    /// A criterion is new.
    case criterionAdded = "criterion-added"
    /// A criterion is gone.
    case criterionRemoved = "criterion-removed"
    /// A criterion has other words.
    case criterionReworded = "criterion-reworded"
    /// The box of a criterion was ticked.
    case criterionDone = "criterion-done"
    /// The ticked box of a criterion was cleared or taken away.
    case criterionOpened = "criterion-opened"
    /// A number names another criterion now; `from` and `to` are what it named and names.
    case criterionSlid = "criterion-slid"
    /// The text below the front matter changed, beside story and criteria.
    case text
    /// Any other key changed.
    case changed
    /// The file has another path.
    case renamed
    /// The file cannot be understood any more.
    case broken
    /// The file can be understood again.
    case repaired
  }

  /// The ID of the item or record, or the file's name where there is none.
  public let id: String

  /// The title that it has now, or had.
  public let title: String

  /// What changed.
  public let kind: Kind

  /// The key that changed, by its standard name; `story`, `text` or `path` for what is no key; `#2`
  /// for a criterion, with the number that it has now or had last.
  public let key: String?

  /// What it was, in words, with lists joined by commas; `nil` if it was absent.
  public let from: String?

  /// What it is; `nil` if it is absent.
  public let to: String?
}
