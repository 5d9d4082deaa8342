extension Backlog {
  /// The item that somebody named: by its ID, an alias or a unique beginning of its ID.
  ///
  /// - Throws: `ProjectError` with the candidates, or with the ID that was probably meant.
  public func item(named text: String) throws(ProjectError) -> Item {
    switch index.match(text) {
    case .item(let item): return item
    case .ambiguous(let items):
      let names = items.prefix(5).map(\.name).joined(separator: ", ")
      let more = items.count > 5 ? " and \(items.count - 5) more" : ""
      throw ProjectError(
        operation: "finding \(text)", message: "several items begin so: \(names)\(more)")
    case .none(let suggestion):
      if let broken = items.first(where: { $0.path == text || $0.path.fileStem == text }) {
        return broken
      }
      let hint =
        suggestion.map { "; did you mean '\($0)'?" } ?? "; 'nextup list --all' shows them all"
      throw ProjectError(operation: "finding \(text)", message: "no item has this ID\(hint)")
    }
  }
}
