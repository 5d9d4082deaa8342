/// One thing that happened to one item.
public struct HistoryEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The item came to be; `to` is its title.
    case created
    /// No file has the item any more; `from` is its title.
    case removed
    /// The file has another path; `key` is `path`.
    case renamed
    /// A key of the front matter has another value; `key` names it, a key inside a map as
    /// `value.business`. A value that was not there or is not there any more is `nil`.
    case changed
    /// The sentence of the story has other words, came or went.
    case story
    /// Something else in the text changed: neither the story nor the criteria.
    case text
    /// A criterion came; `key` is its number, such as `#2`.
    case criterionAdded = "criterion-added"
    /// A criterion went.
    case criterionRemoved = "criterion-removed"
    /// A criterion has other words.
    case criterionReworded = "criterion-reworded"
    /// The box of a criterion was ticked; `to` is its words.
    case criterionDone = "criterion-done"
    /// The ticked box of a criterion was cleared or taken away; `to` is its words.
    case criterionOpened = "criterion-opened"
    /// A number names another criterion now; `from` and `to` are what it named and names.
    case criterionSlid = "criterion-slid"
    /// The item was not in the order and is now.
    case ranked
    /// It was in the order and is not any more.
    case unranked
    /// It stands elsewhere among those that the order listed before.
    case moved
    /// The horizon around it is another one.
    case horizon

    /// Whether it is about the place in the order.
    public var isPlace: Bool {
      switch self {
      case .ranked, .unranked, .moved, .horizon: true
      default: false
      }
    }

    /// Whether it is about a criterion.
    public var isCriterion: Bool {
      switch self {
      case .criterionAdded, .criterionRemoved, .criterionReworded, .criterionDone,
        .criterionOpened, .criterionSlid:
        true
      default: false
      }
    }

    /// Whether the item says something else than before: a key other than those of its flow, the
    /// story, a criterion or the text.
    public var isContent: Bool {
      switch self {
      case .created, .story, .text, .criterionAdded, .criterionRemoved, .criterionReworded: true
      default: false
      }
    }
  }

  /// What happened.
  public let kind: Kind

  /// The item, as an index into `History.items`.
  public let item: Int

  /// The key, or the number of the criterion; `nil` where the kind says enough.
  public let key: String?

  /// What was; `nil` for nothing.
  public let from: EventValue?

  /// What is; `nil` for nothing.
  public let to: EventValue?

  /// The commit of the first-parent chain that brought it in, as an index into `History.commits`.
  public let landing: Int

  /// The commit that wrote it, as an index into `History.commits`: one of those that a merge
  /// brought in, or the landing itself.
  public let writing: Int
}
