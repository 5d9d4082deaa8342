import ArgumentParser
import BacklogModel
import Source

/// Changes keys of an item.
struct SetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change keys of an item; every other byte of its file stays.",
    discussion: """
      KEY=VALUE sets a value, KEY= removes the key, KEY+=VALUE adds to a list and KEY-=VALUE \
      takes from it. Commas part the values of a list. A dot leads into a map.

      Examples:
        nextup set PAY-7K3F status=ready estimate=3
        nextup set PAY-7K3F labels+=ui,mobile value.business=8
        nextup set PAY-7K3F sprint=
      """)

  @Argument(
    help: "The ID of the item, an alias, or the beginning of the ID.",
    completion: .identifiers)
  var id: String

  @Argument(
    help: ArgumentHelp("What to change.", valueName: "key=value"), completion: .assignments)
  var assignments: [String]

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func run() async throws {
    let assignments = try KeyAssignment.all(in: assignments, of: Self.self)
    let project = try project.writableProject()
    let loader = BacklogLoader(project.workTree, project.configuration)
    let backlog = try await loader.load(only: [id])
    let item = try backlog.item(named: id)
    if let remark = backlog.remark(onNameOf: item) { Output.complain(remark) }
    try refuseNewIdentifiers(assignments, for: item)
    let aliases = AliasCheck(assignments, project.configuration)
    if aliases.isNeeded { try aliases.refuseTaken(by: item, in: await loader.load(texts: .none)) }
    let file = try KeyAssignment.apply(assignments, to: item.file, in: backlog)
    guard file.bytes != item.file.bytes else {
      Output.complain("nothing to change: \(item.name) has these values already")
      return
    }
    let change = FileChange(path: item.path, before: item.file.bytes, after: file.bytes)
    try dryRun.apply([change], in: project.workTree)
    if !dryRun.isDryRun { Output.complain("changed \(project.pathFromHere(item.path))") }
    if assignments.contains(where: { $0.key == "status" }),
      let remark = backlog.remark(onStatusOf: item)
    {
      Output.complain(remark)
    }
    try ApprovalRemark(project)?.complain(ofChanging: item.file, to: file)
    if ReferenceCheck.isNeeded(for: assignments, project.configuration) {
      try await ReferenceCheck(project).complain(about: file)
    }
  }

  /// An ID is never changed: the order, other items, branches and commits know the item by it.
  private func refuseNewIdentifiers(_ assignments: [KeyAssignment], for item: Item) throws {
    for assignment in assignments where assignment.key == "id" && !assignment.value.isEmpty {
      guard let id = item.id, Identifier(assignment.value) != id else { continue }
      throw ProjectError(
        operation: "setting id of \(item.name)",
        message: "an ID is never changed, for others know the item by it; "
          + "another name can be added: aliases+=\(assignment.value)")
    }
  }
}
