import BacklogModel
import Source

/// The files of a repository that tie a backlog to its forge: the recipe for CI and `CODEOWNERS`.
struct ForgeFiles {
  private let tree: WorkTree
  private let recipe: CIRecipe?
  private let owners: CodeOwners?
  private let namesOwner: Bool

  /// Prepares what is asked for.
  ///
  /// - Parameters:
  ///   - root: the folder of `nextup.yml`.
  ///   - configuration: what it says.
  ///   - service: the CI service; `nil` for none.
  ///   - codeowners: whether reviewers are named.
  init(of root: String, _ configuration: Configuration, ci service: CIService?, codeowners: Bool)
    throws
  {
    let place = try RepositoryPlace(of: root)
    tree = place.tree
    recipe = try service.map { service in
      try CIRecipe(
        for: service, in: place, branch: place.mainBranch(guarded: configuration.approval.refs))
    }
    let planned = service.map { [$0.recipe.path] } ?? []
    owners = codeowners ? try CodeOwners(of: configuration, in: place, recipes: planned) : nil
    namesOwner = configuration.roles.productOwner != nil
  }

  /// Refuses to replace a file of somebody.
  func refuseConflict() throws {
    guard let conflict = recipe?.conflict else { return }
    throw ProjectError(
      operation: "writing \(conflict.path)",
      message: "another file stands there and is kept; --dry-run shows how it differs, "
        + "or move it away")
  }

  /// Writes the files and says so, or prints them.
  func apply(isDryRun: Bool) throws {
    for change in [recipe?.changes ?? [], owners?.change.map { [$0] } ?? []].joined() {
      try DryRunOption.apply([change], in: tree, isDryRun: isDryRun)
      if !isDryRun {
        Output.complain("\(change.before == nil ? "wrote" : "added to") \(change.path)")
      }
    }
    try refuseConflict()
    for path in recipe?.unchanged ?? [] { Output.complain("unchanged \(path)") }
    if let owners, owners.change == nil { Output.complain("unchanged \(owners.path)") }
    guard let recipe, !recipe.changes.isEmpty, !isDryRun else { return }
    for line in recipe.advice { Output.complain("Next: \(line)") }
    if !namesOwner {
      Output.complain(
        "Next: name the Product Owner in \(Configuration.fileName), whom guard and audit need: "
          + "'roles: {product-owner: …}'")
    }
  }
}
