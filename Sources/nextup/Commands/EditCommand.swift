import ArgumentParser
import BacklogModel
import Lint
import Reporting
import Source

/// Opens an item or a record in the editor, and checks it afterwards.
struct EditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Open an item or a record in your editor, and check it afterwards.",
    discussion: """
      The editor is that of VISUAL, of EDITOR or of git's core.editor. The exit status is 1 if the \
      file has errors, and 2 if the editor did not end well.

      Examples:
        nextup edit PAY-7K3F
        EDITOR='code --wait' nextup edit S-2026-12
      """)

  @Argument(
    help: "The ID of an item or record, an alias, or the beginning of an ID.",
    completion: .identifiersAndRecords)
  var id: String

  @OptionGroup var project: ProjectOptions
  @OptionGroup var color: ColorOption

  func run() async throws {
    let project = try project.writableProject()
    let path = try await project.backlog().path(named: id)
    let operation = "editing \(path)"
    let editor = try Editor.chosen(in: project, operation: operation)
    let file = try EditedFile(path, in: project)
    let opening = Result { try editor.open(project.root + "/" + path, operation: operation) }
    // First of all: an editor that fails may have done harm before.
    let after = try file.after()
    try opening.get()
    let verb = after == file.before ? "nothing changed in" : "changed"
    Output.complain("\(verb) \(project.pathFromHere(path))")
    try ApprovalRemark(project)?.complain(
      ofChanging: SourceFile(path: path, bytes: file.before),
      to: SourceFile(path: path, bytes: after))
    try await check(path, in: project)
  }

  private func check(_ path: String, in project: Project) async throws {
    let backlog = try await project.backlog()
    let tree = project.workTree
    let diagnostics = try await Linter(backlog.configuration).check(backlog, only: [path]) { path in
      path.isEmpty || (try? tree.entry(at: path)) != nil
    }
    let options = ReportOptions(isColored: color.style.isColored, width: Terminal.width ?? 100)
    let summary = ReportSummary(of: diagnostics, files: 1)
    Output.write(TextReporter(options: options).report(diagnostics, summary: summary))
    if FailureThreshold.error.isReached(by: diagnostics) { throw ExitCode(1) }
  }
}
