import FrontMatter
public import Source

/// A backlog folder that `nextup.yml` names and that is not there.
///
/// A backlog that begins has no folder yet, so one that no configuration names is never missed.
public struct MissingFolder: Sendable {
  /// The configuration.
  public let file: SourceFile

  /// What is wrong, at the name of the folder.
  public let defect: Defect

  /// Looks for the folder; `nil` where it is there, or where no configuration among the files names
  /// it.
  init?(of configuration: Configuration, in tree: any FileTree) throws(FileTreeError) {
    let (folder, path) = (configuration.backlog, Configuration.fileName)
    guard !folder.isEmpty, try tree.entry(at: folder) == nil,
      try tree.entry(at: path)?.kind == .file
    else { return nil }
    file = SourceFile(path: path, bytes: try tree.read(path, limit: Configuration.largestFile))
    let named = FrontMatter(readingWhole: file, limit: Configuration.largestFile)["backlog"]
    // An older state may be read with the configuration of a newer one.
    guard let named, named.text == folder || named.text == folder + "/" else { return nil }
    defect = Defect(
      "front-matter/invalid-value", at: named.range,
      "there is no folder '\(folder)'" + (try Self.hint(for: folder, in: tree)),
      help: "name the folder of the backlog, or begin one there with 'nextup new'")
  }

  /// Words for a folder that may be meant: of a similar name, or where an order stands.
  private static func hint(
    for folder: String, in tree: any FileTree
  ) throws(FileTreeError) -> String {
    let paths = try tree.entries(below: "").map(\.path)
    let folders = Set(paths.map(\.parentFolder)).flatMap { path in
      sequence(first: path) { $0.isEmpty ? nil : $0.parentFolder }
    }
    let known = Set(folders).filter { !$0.isEmpty }.sorted()
    let phrase = Suggestion.phrase(for: folder, among: known)
    guard phrase.isEmpty, let order = paths.first(where: { $0.fileName == "order.md" }) else {
      return phrase
    }
    let place = order.parentFolder
    return "; there is an order.md in '\(place.isEmpty ? "." : place)'"
  }
}

extension Backlog {
  /// The backlog, unless its folder is missing, so that nothing could be read.
  ///
  /// - Throws: `ConfigurationError`, one line at the name of the folder.
  public func withFolder() throws(ConfigurationError) -> Backlog {
    guard let missingFolder else { return self }
    throw ConfigurationError([missingFolder.defect], in: missingFolder.file)
  }
}
