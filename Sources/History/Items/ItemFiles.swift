import BacklogModel
import Git

/// The files of items at one moment, by path and by identity.
struct ItemFiles {
  /// A file as far as it is known.
  private struct File {
    let blob: ObjectID
    let identity: String
    /// What it holds; read when it is asked for.
    var version: ItemVersion?
  }

  private var files: [String: File] = [:]

  /// The paths of each identity, in no particular order: nearly always one.
  private var paths: [String: [String]] = [:]

  /// The files where an earlier reading ended.
  init(_ files: [HistoryState.ItemFile]) {
    for file in files {
      self.files[file.path] = File(blob: file.blob, identity: file.identity)
      paths[file.identity, default: []].append(file.path)
    }
  }

  /// All files, in the order of their paths.
  var all: [HistoryState.ItemFile] {
    files.map { .init(path: $0.key, blob: $0.value.blob, identity: $0.value.identity) }
      .sorted { $0.path < $1.path }
  }

  /// The version at a path; `nil` if no item stands there.
  mutating func version(
    at path: String, _ reader: VersionReader
  ) throws(HistoryError) -> ItemVersion? {
    guard let file = files[path] else { return nil }
    if let version = file.version { return version }
    let version = try reader.version(of: path, file.blob)
    files[path]?.version = version
    return version
  }

  /// The version that counts of those with an identity: not one in a folder of dropped items if
  /// there is another, and then the first by path, as in a backlog that is read as a whole.
  mutating func version(
    of identity: String, _ reader: VersionReader
  ) throws(HistoryError) -> ItemVersion? {
    let paths = paths[identity] ?? []
    if paths.count < 2 {
      return try paths.first.flatMap { path throws(HistoryError) in
        try version(at: path, reader)
      }
    }
    var best: ItemVersion?
    for path in paths.sorted() {
      guard let version = try version(at: path, reader) else { continue }
      if best == nil || best?.item.stage == .dropped && version.item.stage != .dropped {
        best = version
      }
    }
    return best
  }

  /// Puts another version in the place of what stands at a path.
  mutating func set(_ version: ItemVersion?, at path: String) {
    if let old = files[path] {
      paths[old.identity]?.removeAll { $0 == path }
      if paths[old.identity]?.isEmpty == true { paths[old.identity] = nil }
    }
    files[path] = version.map { File(blob: $0.blob, identity: $0.identity, version: $0) }
    if let version { paths[version.identity, default: []].append(path) }
  }
}
