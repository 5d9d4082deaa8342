import BacklogModel
public import Git
public import Source

/// A history that was read before, in a file below `.git/nextup/`.
///
/// The file is named after what the reading depends on beside the commits. It may be deleted at any
/// time; one that is cut off, changed or of another version is not used. It is never a source of
/// verdicts: what an approval rests on is always read from git.
public struct HistoryCache: Sendable {
  /// The version of the form of the file.
  static let format = 2

  /// The first bytes of the file.
  private static let mark = Array("nextup-history\(format)\n".utf8)

  /// The largest file that is read, in bytes.
  private static let largestFile = 512 << 20

  /// How many histories are kept, each of another configuration.
  private static let mostFiles = 4

  private let folder: String
  private let key: [UInt8]

  /// Finds the cache of a backlog.
  ///
  /// - Parameters:
  ///   - repository: the repository, whose work trees share the cache.
  ///   - folder: the folder of `nextup.yml` below its root.
  ///   - configuration: the file by which versions are read.
  public init(of repository: Repository, folder: String, _ configuration: SourceFile) {
    self.folder = repository.commonDirectory + "/nextup"
    key = SHA256Digest(of: Array(folder.utf8) + [0] + configuration.bytes).bytes
  }

  /// Where the file is.
  public var location: String {
    let digits = key.prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return folder + "/history-" + digits.joined() + ".bin"
  }

  /// The history that was kept last; `nil` if there is none that can be used.
  public func load() -> History? {
    guard let bytes = try? FileSystem.read(location, as: location, limit: Self.largestFile) else {
      return nil
    }
    let head = Self.mark + key
    let end = bytes.count - 32
    guard end >= head.count, bytes.starts(with: head),
      SHA256Digest(of: Array(bytes[..<end])).bytes.elementsEqual(bytes[end...])
    else { return nil }
    var reader = BinaryReader(bytes, in: head.count..<end)
    return try? History(from: &reader)
  }

  /// Keeps a history; where that is not possible, nothing happens.
  ///
  /// The file is written beside its place and renamed, so that another run finds the old one or the
  /// new one. Of two runs at once the last one stays.
  public func save(_ history: History) {
    var writer = BinaryWriter(capacity: 1 << 20)
    history.write(to: &writer)
    let content = Self.mark + key + writer.bytes
    let bytes = content + SHA256Digest(of: content).bytes
    try? FileSystem.makeFolder(folder)
    try? FolderLock.hold(folder) { () throws(FileTreeError) in
      FileSystem.sweepTemporaryFiles(of: location)
      try FileSystem.write(bytes, to: location)
      try sweep()
    }
  }

  /// Removes the oldest files beyond the number that is kept.
  private func sweep() throws(FileTreeError) {
    let names = try WorkTree(root: folder).entries(below: "").map(\.path)
    let files = names.filter { $0.hasPrefix("history-") && $0.hasSuffix(".bin") }
      .map { (location: folder + "/" + $0, time: FileSystem.stamp(folder + "/" + $0)) }
      .sorted { $1.time.lexicographicallyPrecedes($0.time) }
    for file in files.dropFirst(Self.mostFiles) { try FileSystem.remove(file.location) }
  }
}
