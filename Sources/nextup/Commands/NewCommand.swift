import ArgumentParser
import BacklogModel
import Source
import Templates

/// Makes an item.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make an item from a template; it lands in the inbox.",
    discussion: """
      The path of the new file is printed. Templates of your own stand in \
      backlog/templates/TYPE.md.

      Example:
        nextup new story 'Pay with a saved card' epic=PAY-1C0A estimate=3
      """)

  /// What is said of the type.
  static let typeHelp = "story, bug, task, spike, debt, epic, or a type of your own."

  @Argument(help: ArgumentHelp(NewCommand.typeHelp), completion: .types)
  var type: String

  @Argument(help: "The title.")
  var title: String

  @Argument(
    help: ArgumentHelp("More keys of the item.", valueName: "key=value"),
    completion: .assignments)
  var values: [String] = []

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func validate() throws {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("Give the item a title.")
    }
    if let word = values.first(where: { !$0.contains("=") }) {
      throw ValidationError(
        "'\(word)' is no KEY=VALUE. If it belongs to the title, put all of that between quotes.")
    }
    if title.wholeMatch(of: /[a-z][a-z.-]*[+-]?=\S*/) != nil {
      throw ValidationError("The title comes before the keys, and '\(title)' looks like a key.")
    }
  }

  func run() async throws {
    let values = try KeyAssignment.all(in: values, of: Self.self)
    let project = try project.writableProject()
    let backlog = try await project.backlog()
    let type = try knownType(in: backlog.configuration)
    guard !values.contains(where: { $0.key == "id" }) else {
      throw ProjectError(
        operation: "making an item",
        message: "an ID is drawn, so that no branch has it; for another name write aliases=…")
    }
    try AliasCheck(values, backlog.configuration).refuseTaken(in: backlog)
    let file = try make(type, with: values, in: backlog, of: project)
    if !dryRun.isDryRun { Output.write(line: project.pathFromHere(file.path)) }
    if ReferenceCheck.isNeeded(for: values, project.configuration) {
      try await ReferenceCheck(project).complain(about: file)
    }
  }

  /// Writes the item under the first ID that no branch has, and that no other run takes meanwhile.
  private func make(
    _ type: String, with values: [KeyAssignment], in backlog: Backlog, of project: Project
  ) throws -> SourceFile {
    let taken = try BranchIdentifiers(of: project).all().union(backlog.items.compactMap(\.id))
    var generator = IdentifierGenerator(backlog.configuration, taken: taken)
    var random = SystemRandomNumberGenerator()
    let template = try template(for: type, in: project)
    while let id = generator.next(using: &random) {
      let item = NewItem(id: id, title: title, type: type)
      let file = try item.file(from: template, values: values, in: backlog)
      let change = FileChange(path: file.path, before: nil, after: file.bytes)
      let isWritten =
        try dryRun.isDryRun
        || change.write(in: project.workTree) { () throws(FileTreeError) in
          try item.hasFreeID(in: WorkTree(root: project.root), backlog.configuration)
        }
      guard isWritten else { continue }
      if dryRun.isDryRun { Output.write(diff: change.diff) }
      return file
    }
    throw ProjectError(
      operation: "making an ID",
      message: "'\(backlog.configuration.idPrefix)' is too long a prefix")
  }

  private func knownType(in configuration: Configuration) throws -> String {
    guard let known = configuration.types.first(where: { $0.lowercased() == type.lowercased() })
    else {
      let types = configuration.types.joined(separator: ", ")
      throw ProjectError(
        operation: "making an item",
        message: "there is no type '\(type)'"
          + Suggestion.phrase(for: type, among: configuration.types) + " (types: \(types))")
    }
    return known
  }

  private func template(for type: String, in project: Project) throws -> String {
    let path = project.configuration.path(of: "templates/\(type).md")
    if try project.workTree.entry(at: path) != nil {
      return String(
        decoding: try project.workTree.read(path, limit: ItemReader.largestFile), as: UTF8.self)
    }
    return (TemplateFile.named("items/\(type).md") ?? TemplateFile.named("items/task.md"))?.text
      ?? ""
  }
}
