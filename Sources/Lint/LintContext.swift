public import BacklogModel
import Source

/// What rules look things up in: a backlog, made once for a run and shared by all rules.
public struct LintContext: Sendable {
  /// Says whether a file or folder stands at a path below the root.
  public typealias PathLookup = @Sendable (String) -> Bool

  /// The backlog.
  public let backlog: Backlog

  /// Whether something stands at a path; `nil` where nobody knows.
  public let pathExists: PathLookup?

  /// What is known of the past; `nil` where nobody has looked.
  public let history: KnownHistory?

  /// The items in the order of their paths.
  let items: [Item]

  /// The sprints, goals, personas, requests and releases by their names.
  let records: RecordIndex

  /// The IDs and aliases of items, for suggestions.
  let itemNames: NearNames

  /// Makes the context of a run.
  public init(
    _ backlog: Backlog, history: KnownHistory? = nil, pathExists: PathLookup? = nil
  ) {
    self.backlog = backlog
    self.history = history
    self.pathExists = pathExists
    let isSorted = zip(backlog.items, backlog.items.dropFirst()).allSatisfy { $0.path <= $1.path }
    items = isSorted ? backlog.items : backlog.items.sorted { $0.path < $1.path }
    records = RecordIndex(backlog.records)
    var names: [String] = []
    names.reserveCapacity(backlog.items.count)
    for item in backlog.items {
      if let id = item.id { names.append(id.text) }
      names += item.aliases
    }
    itemNames = NearNames(names)
  }

  /// The configuration of the backlog.
  var configuration: Configuration { backlog.configuration }

  /// Whether an item should hold a story sentence: an open one whose type is story, is absent, or
  /// needs a story by its Definition of Ready.
  func expectsStory(_ item: Item) -> Bool {
    guard !item.isClosed, item.isLegible else { return false }
    return item.type.isEmpty || item.type == "story"
      || configuration.definitionOfReady[item.type]?.contains("story") ?? false
  }

  /// Whether an item should have its criteria by now: an open one past the first stage, or one
  /// without a status.
  func expectsCriteria(_ item: Item) -> Bool {
    !item.isClosed && item.isLegible && (item.stage > .proposed || item.status == nil)
  }
}
