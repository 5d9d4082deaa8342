import BacklogModel

/// A backlog that a layout found, with what the layout knows of it for certain.
struct FoundBacklog: Sendable {
  /// What people call the layout.
  var layout: String

  /// What it was recognised by, in words.
  var evidence: String

  /// The folder of the backlog, below the root; empty for the root.
  var folder: String

  /// The folders of items, below the backlog folder.
  var itemFolders: [Configuration.ItemFolder]

  /// The pages that are items.
  var pages: [Item]

  /// The pages between them that are none.
  var others: [Item] = []

  /// What IDs begin with, where the layout says it.
  var prefix: String?

  /// What IDs begin with where nothing else says it.
  var fallbackPrefix = "ITEM"

  /// Prefixes that mean the same.
  var aliases: [String] = []

  /// How file names give IDs, where the layout says it.
  var fileNameForm: Configuration.FileNameForm?

  /// The type of items that name none.
  var type = "story"

  /// The status words that the layout declares, in their order.
  var statusWords: [String] = []

  /// The stages of status words that the layout declares.
  var stages: [String: Stage] = [:]

  /// The status of items that name none, where the layout says it.
  var status: String?

  /// The names of standard keys that the layout fixes.
  var keys: [String: String] = [:]

  /// The page whose headings are statuses, below the backlog folder.
  var board: String?

  /// What finished items have gone through, where the layout says it.
  var definitionOfDone: [String] = []

  /// The paths of items that only group others, so that they need no rank.
  var headings: Set<String> = []

  /// The order that the layout keeps.
  var order: OrderSource?

  /// What was guessed on the way, in words.
  var guesses: [String] = []
}
