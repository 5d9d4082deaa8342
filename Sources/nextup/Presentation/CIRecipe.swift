import BacklogModel
import Source
import Templates

/// The recipe by which a CI service checks, guards and publishes a backlog.
struct CIRecipe {
  private static let largestFile = 1 << 20

  /// The files to write; one that differs from what stands there has its bytes in `before`.
  private(set) var changes: [FileChange] = []

  /// The files that are there already, byte for byte.
  private(set) var unchanged: [String] = []

  /// What is left to do by hand, a line each.
  private(set) var advice: [String]

  private let service: CIService
  private let place: RepositoryPlace

  /// Prepares the files.
  ///
  /// - Throws: `ProjectError` if the name of the folder or the branch fits in no recipe.
  init(for service: CIService, in place: RepositoryPlace, branch: String) throws {
    self.service = service
    self.place = place
    advice = [service.advice]
    try Self.refuse(place.folder, as: "the folder of the backlog")
    try Self.refuse(branch, as: "the branch")
    let text = TemplateText(TemplateFile.named(service.recipe.template)?.text ?? "")
    let folder = place.folder.isEmpty ? "." : place.folder
    try add(service.recipe.path, text.filled(Self.values(folder, branch, for: service)))
    if let entry = service.entry { try addEntry(entry) }
  }

  /// The change that would replace a file of somebody; `nil` if there is none.
  var conflict: FileChange? { changes.first { $0.before != nil } }

  private mutating func add(_ path: String, _ text: String) throws {
    let bytes = Array(text.utf8)
    let present = try present(path)
    guard present != bytes else { return unchanged.append(path) }
    changes.append(FileChange(path: path, before: present, after: bytes))
  }

  /// Adds the file that takes in the recipe, or says what to write into the one that is there.
  private mutating func addEntry(_ entry: (template: String, path: String)) throws {
    let text = TemplateFile.named(entry.template)?.text ?? ""
    guard let present = try present(entry.path) else { return try add(entry.path, text) }
    if String(decoding: present, as: UTF8.self).contains(service.recipe.path) {
      unchanged.append(entry.path)
    } else {
      advice.insert(
        "add 'include: [{local: \(service.recipe.path)}]' to \(entry.path), which is kept as it is",
        at: 0)
    }
  }

  private func present(_ path: String) throws -> [UInt8]? {
    guard try place.tree.entry(at: path) != nil else { return nil }
    return try place.tree.read(path, limit: Self.largestFile)
  }

  private static func values(
    _ folder: String, _ branch: String, for service: CIService
  ) -> [String: String] {
    switch service {
    case .shell:
      ["folder": folder.quotedForShell, "branch": branch.quotedForShell]
    case .github, .gitlab:
      [
        "folder": singleQuotable(folder), "branch": singleQuotable(pattern(branch)),
        "version": Nextup.version,
      ]
    }
  }

  /// A text that may stand between single quotes in YAML.
  private static func singleQuotable(_ text: String) -> String {
    text.replacing("'", with: "''")
  }

  /// A branch as a pattern of GitHub that means it alone.
  private static func pattern(_ branch: String) -> String {
    branch.map { "+!".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// Refuses what breaks a line, or what a CI service takes for a variable of its own.
  private static func refuse(_ name: String, as what: String) throws {
    guard name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "$" }) else { return }
    throw ProjectError(
      operation: "writing a recipe for CI",
      message: "\(what) has a name that no recipe can hold: '\(name)'; rename it")
  }
}
