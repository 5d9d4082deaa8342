import ArgumentParser
import BacklogModel
import Git
import Source
import Templates

/// Begins a backlog, or takes over one that is there.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a backlog, or adopt the one that is there: write nextup.yml and order.md.",
    discussion: """
      Other files that exist are left as they are. Where there is a nextup.yml already, nothing of \
      this is written.

      --adopt looks for items that are there already: Backlog.md, BMAD, kanbn and doorstop \
      projects, and folders of Markdown stories. It writes how to read them in place, and their \
      order; it changes no item, and says what it found and what it guessed.

      --ci writes a recipe for a CI service: it checks and guards pull requests, audits the main \
      branch and publishes the site. --codeowners asks the Product Owner for review. Both go into \
      the repository of the backlog that is there, or of the one that begins.

      Examples:
        nextup init --prefix PAY --owner 'Paula <paula@example.com>'
        nextup init --adopt --dry-run
        nextup init --ci github --codeowners
      """)

  @Option(
    help: ArgumentHelp(
      "What the IDs of the items begin with, such as PAY (default: ITEM, or what they have).",
      valueName: "prefix"))
  var prefix: String?

  @Option(
    help: ArgumentHelp(
      "The Product Owner, as 'Name <e-mail>'; otherwise who git says you are.",
      valueName: "person"))
  var owner: String?

  @Flag(help: "Read the backlog that is there in place, instead of beginning one.")
  var adopt = false

  @Option(
    help: ArgumentHelp(
      "Write a recipe for a CI service; shell is a script for any other one.",
      valueName: "service"))
  var ci: CIService?

  @Flag(
    help: "Write a CODEOWNERS file that asks the Product Owner to review order.md and nextup.yml.")
  var codeowners = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func validate() throws {
    if let prefix, Identifier(prefix + "-1") == nil {
      throw ValidationError("'\(prefix)' cannot begin an ID; use letters, digits and hyphens.")
    }
    if let owner, Person(owner) == nil {
      throw ValidationError("Write the owner as 'Name <e-mail>'.")
    }
  }

  func run() async throws {
    if let project = try backlogThatIsThere() {
      try forgeFiles(of: project.root, project.configuration)?.apply(isDryRun: isDryRun)
      return
    }
    let root = try project.folder()
    try refuseBareRepository(at: root)
    if adopt {
      let configuration = try await AdoptionRun(
        root: root, prefix: prefix, owner: person(in: root), isDryRun: isDryRun
      ).run()
      try forgeFiles(of: root, configuration)?.apply(isDryRun: isDryRun)
    } else {
      try begin(in: root)
    }
  }

  private var isDryRun: Bool { dryRun.isDryRun }

  /// The backlog that is there, where only files for its forge are asked for.
  private func backlogThatIsThere() throws -> Project? {
    guard ci != nil || codeowners, !adopt, prefix == nil, owner == nil else { return nil }
    do {
      return try project.writableProject()
    } catch let error as ProjectError
      where error.operation == "finding \(Configuration.fileName)"
    {
      return nil
    }
  }

  /// Writes the first files of a backlog, and those for its forge.
  private func begin(in root: String) throws {
    try refuseSecondBeginning(in: root)
    let owner = try person(in: root)
    let beginning = Beginning(prefix: prefix ?? "ITEM", owner: owner, branch: branch(in: root))
    let files = try beginning.files(in: WorkTree(root: root))
    let forgeFiles = try forgeFiles(of: root, beginning.configuration())
    for change in files.new {
      if isDryRun {
        Output.write(diff: change.diff)
      } else {
        try change.write(in: WorkTree(root: root))
        Output.complain("wrote \(change.path)")
      }
    }
    for path in files.existing { Output.complain("kept \(path)") }
    try forgeFiles?.apply(isDryRun: isDryRun)
    if owner.email.isEmpty, !files.existing.contains(Configuration.fileName) {
      Output.complain(
        "git does not know you: write the Product Owner's e-mail address into "
          + "\(Configuration.fileName), or nobody can approve the order")
    }
    if !isDryRun, !files.new.isEmpty {
      Output.complain("Next: nextup new story 'Your first story'")
    }
  }

  /// What is asked for beside the backlog itself; refuses to replace a file of somebody before
  /// anything is written.
  private func forgeFiles(
    of root: String, _ configuration: Configuration
  ) throws -> ForgeFiles? {
    guard ci != nil || codeowners else { return nil }
    let files = try ForgeFiles(of: root, configuration, ci: ci, codeowners: codeowners)
    if !isDryRun { try files.refuseConflict() }
    return files
  }

  private func refuseBareRepository(at root: String) throws {
    guard let repository = try? Repository.discover(from: root), repository.isBare else { return }
    throw ProjectError(
      operation: "beginning a backlog in \(root)",
      message: "a bare repository has no files to change; clone it first")
  }

  private func refuseSecondBeginning(in root: String) throws {
    let kind = FileSystem.kind(at: root + "/" + Configuration.fileName)
    guard let kind else { return }
    guard kind == .file else {
      throw ProjectError(
        operation: "beginning a backlog",
        message: "\(Configuration.fileName) in \(root) is \(kind.inWords); move it away first")
    }
    throw ProjectError(
      operation: "beginning a backlog",
      message: "there is one already: \(Configuration.fileName) stands in \(root); edit it, or "
        + "look at it with 'nextup config'")
  }

  private func person(in root: String) throws -> Person {
    if let owner = owner.flatMap({ Person($0) }) { return owner }
    let identity =
      (try? Repository.discover(from: root).identity()) ?? (try? Repository.userIdentity())
    let name = Terminal.environment("GIT_AUTHOR_NAME") ?? identity?.name
    let email = Terminal.environment("GIT_AUTHOR_EMAIL") ?? identity?.email
    return Person(name: name ?? "Product Owner", email: email ?? "")
  }

  private func branch(in root: String) -> String {
    (try? Repository.discover(from: root).head().branch) ?? "main"
  }
}
