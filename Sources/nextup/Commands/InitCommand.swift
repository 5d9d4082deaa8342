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
      Other files that exist are left as they are. Where there is a nextup.yml already, nothing is \
      written.

      --adopt looks for items that are there already: Backlog.md, BMAD, kanbn and doorstop \
      projects, and folders of Markdown stories. It writes how to read them in place, and their \
      order; it changes no item, and says what it found and what it guessed.

      Examples:
        nextup init --prefix PAY --owner 'Paula <paula@example.com>'
        nextup init --adopt --dry-run
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
    if codeowners {
      return try CodeOwners(of: project.writableProject()).apply(isDryRun: dryRun.isDryRun)
    }
    let root = try project.folder()
    if adopt {
      return try await AdoptionRun(
        root: root, prefix: prefix, owner: person(in: root), isDryRun: dryRun.isDryRun
      ).run()
    }
    try refuseSecondBeginning(in: root)
    let files = try Beginning(
      prefix: prefix ?? "ITEM", owner: person(in: root), branch: branch(in: root)
    ).files(in: WorkTree(root: root))
    for change in files.new {
      if dryRun.isDryRun {
        Output.write(diff: change.diff)
      } else {
        try change.write(in: WorkTree(root: root))
        Output.complain("wrote \(change.path)")
      }
    }
    for path in files.existing { Output.complain("kept \(path)") }
    if !dryRun.isDryRun, !files.new.isEmpty {
      Output.complain("Next: nextup new story 'Your first story'")
    }
  }

  private func refuseSecondBeginning(in root: String) throws {
    guard FileSystem.exists(root + "/" + Configuration.fileName) else { return }
    throw ProjectError(
      operation: "beginning a backlog",
      message: "there is one already: \(Configuration.fileName) stands in \(root); edit it, or "
        + "look at it with 'nextup config'")
  }

  private func person(in root: String) throws -> Person {
    if let owner = owner.flatMap({ Person($0) }) { return owner }
    let identity = try? Repository.discover(from: root).identity()
    let name = Terminal.environment("GIT_AUTHOR_NAME") ?? identity?.name
    let email = Terminal.environment("GIT_AUTHOR_EMAIL") ?? identity?.email
    return Person(name: name ?? "Product Owner", email: email ?? "")
  }

  private func branch(in root: String) -> String {
    (try? Repository.discover(from: root).head().branch) ?? "main"
  }
}
