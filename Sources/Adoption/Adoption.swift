public import BacklogModel
public import Source

/// How Nextup would read the backlog that a work tree already has: two files to write, and why.
///
/// No item is changed, and nothing outside the tree is read.
public struct Adoption: Sendable {
  /// The text of `nextup.yml`.
  public let configuration: SourceFile

  /// The first `order.md`.
  public let order: SourceFile

  /// What was found and what was guessed, in words, a line each.
  public let report: [String]

  /// Looks for a backlog and works out how to read it.
  ///
  /// - Parameters:
  ///   - tree: the work tree.
  ///   - prefix: what IDs shall begin with; by default what they begin with already.
  ///   - owner: the Product Owner, if known.
  /// - Throws: `NothingToAdopt` if no layout is recognised, `FileTreeError` if the tree cannot be
  ///   read.
  public static func planned(
    in tree: any FileTree, prefix: String? = nil, owner: Roles.Person? = nil
  ) async throws -> Adoption {
    let survey = try Survey(tree)
    let found = LayoutCatalog.all.compactMap { $0.find(in: survey) }
    guard let best = found.first else { throw NothingToAdopt(among: survey.pages.count) }
    let draft = ConfigurationDraft(best, in: survey, prefix: prefix)
    var configuration = draft.configuration
    configuration.roles.productOwner = owner
    let page = ConfigurationPage(configuration, layout: best.layout)
    let file = SourceFile(path: Configuration.fileName, text: page.text)
    let backlog = try await BacklogLoader(tree, try readBack(file)).load()
    let guess = OrderGuess(
      rankable(in: backlog).filter { !best.headings.contains($0.path) }, declared: best.order)
    let order = SourceFile(path: backlog.orderPath, bytes: OrderPage(guess, in: backlog).bytes)
    let others = found.dropFirst().filter { other in
      !other.pages.contains { page in best.pages.contains { $0.path == page.path } }
    }
    let report = AdoptionReport(
      found: best, draft: draft, backlog: backlog,
      order: survey.paths.contains(backlog.orderPath) ? nil : guess, alternatives: Array(others))
    return Adoption(configuration: file, order: order, report: report.lines)
  }

  /// Whether a configuration is one that `init --adopt` wrote.
  public static func wrote(_ configuration: [UInt8]) -> Bool {
    configuration.starts(with: ConfigurationPage.mark.utf8)
  }

  /// The configuration as every other command will read it.
  private static func readBack(_ file: SourceFile) throws -> Configuration {
    do {
      return try Configuration(reading: file)
    } catch {
      throw AdoptionError(
        .unusable, operation: "adopting this backlog",
        message: "no configuration fits it: " + error.lines.joined(separator: "; "))
    }
  }

  /// The open items, each once.
  private static func rankable(in backlog: Backlog) -> [Item] {
    backlog.items.filter { item in
      !item.isClosed && !item.isBroken && !item.isEpic && backlog.index.first(like: item) === item
    }
  }
}
