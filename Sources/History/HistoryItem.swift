public import BacklogModel

/// An item through all of its history, whatever its file and its ID were called.
public struct HistoryItem: Sendable, Hashable {
  /// When a stage was reached first.
  public struct Reached: Sendable, Hashable {
    /// The commit that wrote it, as an index into `History.commits`.
    public let writing: Int
    /// The commit that brought it in.
    public let landing: Int
  }

  /// The ID as it was written last, or the name of the file where there is none.
  public internal(set) var id: String

  /// The title that it had last; empty if there never was a file.
  public internal(set) var title: String

  /// The path below the root of the backlog; `nil` if there is no file any more.
  public internal(set) var path: String?

  /// For each stage that it was in, when that was written first.
  public internal(set) var reached: [Stage: Reached]
}
