import BacklogModel

/// The pages on which records stand.
enum RecordPages {
  /// The page that shows records of a kind.
  static func path(of kind: RecordKind) -> String {
    switch kind {
    case .goal, .persona: "goals.html"
    case .sprint: "sprints.html"
    case .request: "requests.html"
    case .release: "releases.html"
    }
  }

  /// The page of a record with its place on it.
  static func address(of record: Record) -> String {
    path(of: record.kind) + "#" + Anchor.of(record)
  }
}
