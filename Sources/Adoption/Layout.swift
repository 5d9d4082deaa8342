/// A way in which teams keep a backlog as files, and how it is recognised.
protocol Layout: Sendable {
  /// What people call it.
  var name: String { get }

  /// What it is recognised by, in words.
  var signs: String { get }

  /// The backlog of this layout in a tree; of several the one with the most items.
  func find(in survey: Survey) -> FoundBacklog?
}
