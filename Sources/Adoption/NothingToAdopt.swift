public import Source

/// A work tree holds nothing that looks like a backlog.
public struct NothingToAdopt: OperationError, Hashable {
  /// What was tried.
  public let operation = "finding a backlog to adopt"

  /// Why it failed, in one line.
  public let message: String

  /// The message, what each layout would have been recognised by, and what to do.
  public var lines: [String] {
    ["\(operation): \(message); looked for"]
      + LayoutCatalog.all.map { "  \($0.name): \($0.signs)" }
      + [
        "run 'nextup init' to begin one, or write a nextup.yml that names your folders in 'items'"
      ]
  }

  /// Makes the error.
  ///
  /// - Parameter pages: how many Markdown files there are.
  init(among pages: Int) {
    message = "none of the \(pages) Markdown files looks like one"
  }
}
