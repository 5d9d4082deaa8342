import BacklogModel
import Git
import Source

/// The set-up by which git merges the order and the items with `nextup merge-driver`.
///
/// A setting of the clone says what to run, and lines of `.gitattributes` for which files; git takes
/// its own merge where only the lines are there.
struct MergeDriver {
  /// The setting.
  static let key = "merge.nextup.driver"

  /// What git runs; where nextup is missing, what git would do itself.
  ///
  /// Without that, git would take our version for the result, without any mark.
  static let command =
    "if command -v nextup >/dev/null; then nextup merge-driver %O %A %B %L %P; "
    + "else git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; fi"

  private static let nameKey = "merge.nextup.name"
  private static let name = "order as a list, items key by key"
  private static let file = ".gitattributes"
  private static let comment = "# Merged by nextup, where 'nextup hook install --merge-driver' ran."
  private static let largestFile = 1 << 20

  private let repository: Repository
  private let project: Project

  /// Describes the set-up for the repository that a project is in.
  init(of project: Project) throws {
    guard let repository = try project.repository() else {
      throw ProjectError(
        operation: "installing the merge driver",
        message: "\(project.root) is in no git repository")
    }
    self.repository = repository
    self.project = project
  }

  /// Makes the settings of the clone.
  ///
  /// - Throws: `ProjectError` if another driver has the name.
  func configure() throws {
    if let present = try repository.ownSetting(Self.key), !Self.isOurs(present) {
      throw ProjectError(
        operation: "setting \(Self.key)",
        message: "it is '\(present)'; remove it with 'git config --unset \(Self.key)' first")
    }
    try repository.setOwnSetting(Self.nameKey, to: Self.name)
    try repository.setOwnSetting(Self.key, to: Self.command)
  }

  /// Removes the settings, unless another driver has the name; says whether there were any of ours.
  func forget() throws -> Bool {
    guard let present = try repository.ownSetting(Self.key), Self.isOurs(present) else {
      return false
    }
    try repository.setOwnSetting(Self.key, to: nil)
    try repository.setOwnSetting(Self.nameKey, to: nil)
    return true
  }

  /// The change of `.gitattributes` that adds our lines or takes them out; `nil` if there is none.
  func attributes(adding: Bool) throws -> FileChange? {
    let tree = project.workTree
    let isThere = try tree.entry(at: Self.file) != nil
    let before = isThere ? try tree.read(Self.file, limit: Self.largestFile) : nil
    var lines = (before ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
    let own = [Self.comment] + attributeLines
    func isOurs(_ line: ArraySlice<UInt8>, _ text: String) -> Bool {
      let words = line.last == 0x0D ? line.dropLast() : line
      return words.elementsEqual(text.utf8)
    }
    if adding {
      let missing = own.filter { text in !lines.contains { isOurs($0, text) } }
      guard missing.contains(where: { $0 != Self.comment }) else { return nil }
      let lineEnd: [UInt8] = lines.first?.last == 0x0D ? [0x0D] : []
      if lines.last?.isEmpty == true { lines.removeLast() }
      lines += missing.map { ArraySlice(Array($0.utf8) + lineEnd) } + [[]]
    } else {
      lines.removeAll { line in own.contains { isOurs(line, $0) } }
    }
    let after = Array(lines.joined(separator: [0x0A]))
    return after == before ?? []
      ? nil : FileChange(path: Self.file, before: before, after: after)
  }

  private static func isOurs(_ command: String) -> Bool { command.contains("nextup merge-driver") }

  /// The lines for the order and for each folder of items.
  private var attributeLines: [String] {
    let configuration = project.configuration
    let folders = configuration.items.map { configuration.path(of: $0) }
    let items = folders.map { ($0.isEmpty ? "" : "/" + Self.pattern($0)) + "/**/*.md" }
    let patterns = ["/" + Self.pattern(configuration.path(of: "order.md"))] + items
    return patterns.map { pattern in
      let isPlain = pattern.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") }
      let word =
        isPlain
        ? pattern : "\"\(pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
      return "\(word) merge=nextup"
    }
  }

  /// A path as a pattern that means it alone.
  private static func pattern(_ path: String) -> String {
    path.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
