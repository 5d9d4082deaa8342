import Git

/// What the side commits of a merge did to items, so that each change can be traced to its author.
struct SideChanges {
  /// What makes a change of a side commit that of a merge.
  private struct Mark: Hashable {
    let identity: String
    let kind: HistoryEvent.Kind
    let key: String?
    let value: EventValue?

    /// The numbers of criteria may slide, so their words count.
    init(_ identity: String, _ change: EventContent) {
      self.identity = identity
      kind = change.kind
      key = change.kind.isCriterion ? nil : change.key
      value = change.kind == .created ? nil : change.to ?? change.from
    }
  }

  private var writers: [Mark: CommitLog.Entry] = [:]

  /// Reads what some side commits did.
  ///
  /// - Parameters:
  ///   - sides: the commits, parents before children; the last one that made a change counts.
  ///   - reader: reads the versions.
  init(
    of sides: [BacklogChange], _ reader: VersionReader
  ) throws(HistoryError) {
    var versions: [String: ItemVersion] = [:]
    func version(_ path: String, _ blob: ObjectID?) throws(HistoryError) -> ItemVersion? {
      guard let blob else { return nil }
      let name = "\(blob) \(path)"
      if let known = versions[name] { return known }
      let version = try reader.version(of: path, blob)
      versions[name] = version
      return version
    }
    for side in sides {
      let files = side.files.filter { reader.isItem($0.path) }
      var own: Set<Mark>?
      for parent in 0..<(files.map(\.before.count).max() ?? 0) {
        var changes = VersionGroups()
        for file in files {
          changes.add(
            before: try version(file.path, file.before[parent]),
            after: try version(file.path, file.after))
        }
        let marks = Set(changes.changes.map { Mark($0.identity, $0.change) })
        own = own?.intersection(marks) ?? marks
      }
      for mark in own ?? [] { writers[mark] = side.commit }
    }
  }

  /// The side commit that made a change; `nil` if none did.
  func writer(of change: EventContent, _ identity: String) -> CommitLog.Entry? {
    writers[Mark(identity, change)]
  }
}
