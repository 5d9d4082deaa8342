import ArgumentParser
import BacklogModel
import Source

/// Writes the criteria of items as `.feature` files.
struct ExportGherkinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gherkin",
    abstract: "Write the scenarios of open items as .feature files, one a file.",
    discussion: """
      Fences of Gherkin are taken as they are. Any other criterion becomes a scenario of its steps, \
      or of one step '*' with its words. @PAY-7K3F tags the item, @PAY-7K3F#2 the criterion.

      A file that this command did not write is never replaced. Without --out one item goes to \
      standard output. Filters are those of 'nextup list', or IDs.

      Examples:
        nextup export gherkin PAY-7K3F
        nextup export gherkin status=ready --out features
      """)

  @Argument(help: "IDs, or conditions that every item fulfils.", completion: .identifiers)
  var filters: [String] = []

  @Option(
    name: [.long, .short], help: ArgumentHelp("The folder of the files.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Flag(help: "Export accepted and dropped items too.")
  var all = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var dryRun: DryRunOption

  func run() async throws {
    let project = try project.project()
    if let out { try OutputPlace(out).check(in: project, isFolder: true) }
    let backlog = try await project.backlog(at: revision.at).withFolder()
    let items = try FilteredItems(filters, showsClosed: all, of: backlog).items
    let exports = items.compactMap { FeatureExport($0) }
    guard let out else { return try print(exports) }
    let changes = try FeatureFolder(out).changes(exports)
    if dryRun.isDryRun {
      for change in changes {
        let path = "\(out)/\(change.path)"
        Output.write(
          diff: FileChange(path: path, before: change.before, after: change.after).diff)
      }
    } else {
      try dryRun.apply(changes, in: WorkTree(root: out))
      let rest = items.count - exports.count
      let without = rest == 0 ? "" : "; \(rest) without criteria"
      Output.complain("wrote \(changes.count) of \(exports.count) files to \(out)\(without)")
    }
  }

  private func print(_ exports: [FeatureExport]) throws {
    guard exports.count == 1, let export = exports.first else {
      throw ProjectError(
        operation: "exporting",
        message: exports.isEmpty
          ? "no item with criteria fits"
          : "\(exports.count) items fit; name one, or a folder with --out")
    }
    Output.write(export.text)
  }
}
