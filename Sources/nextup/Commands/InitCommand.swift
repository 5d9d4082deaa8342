import ArgumentParser
import BacklogModel
import Git
import Source
import Templates

/// Begins a backlog.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a backlog: write nextup.yml, order.md and first records.",
    discussion: """
      Files that exist are left as they are.

      Example:
        nextup init --prefix PAY --owner 'Paula <paula@example.com>'
      """)

  @Option(help: "What the IDs of the items begin with, such as PAY.")
  var prefix = "ITEM"

  @Option(
    help: ArgumentHelp(
      "The Product Owner, as 'Name <e-mail>'; otherwise who git says you are.",
      valueName: "person"))
  var owner: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func validate() throws {
    guard Identifier(prefix + "-1") != nil else {
      throw ValidationError("'\(prefix)' cannot begin an ID; use letters, digits and hyphens.")
    }
    if let owner, Person(owner) == nil {
      throw ValidationError("Write the owner as 'Name <e-mail>'.")
    }
  }

  func run() throws {
    let root = try project.folder()
    let files = try Beginning(prefix: prefix, owner: person(in: root), branch: branch(in: root))
      .files(in: WorkTree(root: root))
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
