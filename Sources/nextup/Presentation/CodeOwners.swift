import BacklogModel
import Git
import Source

/// The file by which a forge asks the Product Owner to review the order and the policy.
struct CodeOwners {
  /// Where forges look for it, in the order in which they do.
  private static let places = [
    ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS",
  ]

  private static let largestFile = 1 << 20

  private let tree: WorkTree
  private let path: String
  private let before: [UInt8]?
  private let lines: [String]

  /// Prepares the file of the repository that a project is in.
  init(of project: Project) throws {
    guard let repository = try project.repository(), let root = repository.workTree else {
      throw Self.failure("\(project.root) is in no git repository")
    }
    guard let owner = project.configuration.roles.productOwner, !owner.emails.isEmpty else {
      throw Self.failure("nextup.yml names no Product Owner with an e-mail address")
    }
    tree = WorkTree(root: root)
    let places = try Self.places.filter { [tree] place in try tree.entry(at: place) != nil }
    let isGitHub = project.configuration.approval.host == "github"
    path = places.first ?? (isGitHub ? ".github/CODEOWNERS" : "CODEOWNERS")
    before = places.isEmpty ? nil : try tree.read(path, limit: Self.largestFile)
    let folder = project.folder(in: repository)
    let prefix = folder.isEmpty ? "/" : "/\(folder)/"
    let files = [Configuration.fileName, project.configuration.path(of: "order.md")]
    lines = files.map { file in
      "\(prefix)\(file)".replacing(" ", with: "\\ ") + " " + owner.emails.joined(separator: " ")
    }
  }

  /// The change that adds what is missing; `nil` if nothing is.
  var change: FileChange? {
    let text = String(decoding: before ?? [], as: UTF8.self)
    let present = Set(text.split(whereSeparator: \.isNewline).map(String.init))
    let missing = lines.filter { !present.contains($0) }
    guard !missing.isEmpty else { return nil }
    let start = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    let heading = "# The Product Owner's: the order, and the policy that says so.\n"
    let after = start + heading + missing.map { $0 + "\n" }.joined()
    return FileChange(path: path, before: before, after: Array(after.utf8))
  }

  /// Writes the change, or prints it.
  func apply(isDryRun: Bool) throws {
    guard let change else { return Output.complain("kept \(path): it has the lines already") }
    try DryRunOption.apply([change], in: tree, isDryRun: isDryRun)
    if !isDryRun { Output.complain("wrote \(path)") }
  }

  private static func failure(_ message: String) -> ProjectError {
    ProjectError(operation: "writing CODEOWNERS", message: message)
  }
}
