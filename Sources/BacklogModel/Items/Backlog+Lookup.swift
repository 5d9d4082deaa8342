import Source

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
      if let missingFolder {
        throw ProjectError(operation: "finding \(text)", message: missingFolder.defect.message)
      }
      if let broken = items.first(where: { $0.path == text || $0.path.fileStem == text }) {
        return broken
      }
      if let record = records.first(where: { $0.id.lowercased() == text.lowercased() }) {
        throw ProjectError(
          operation: "finding \(text)",
          message: "this is a \(record.kind.rawValue), no item; it stands in \(record.file.path)")
      }
      let hint =
        suggestion.map { "; did you mean '\($0)'?" } ?? "; 'nextup list --all' shows them all"
      throw ProjectError(operation: "finding \(text)", message: "no item has this ID\(hint)")
    }
  }

  /// The path of the item or record that somebody named, as items and records are looked up.
  ///
  /// An exact ID goes before the beginning of one, an item before a record of the same name.
  /// - Throws: `ProjectError` with the candidates, or with the ID that was probably meant.
  public func path(named text: String) throws(ProjectError) -> String {
    if let item = index[text] { return item.path }
    let wanted = text.lowercased()
    if let record = records.first(where: { $0.id.lowercased() == wanted }) {
      return record.file.path
    }
    let beginning = records.filter { $0.id.lowercased().hasPrefix(wanted) }
    do throws(ProjectError) {
      return try item(named: text).path
    } catch {
      if beginning.count == 1 { return beginning[0].file.path }
      if beginning.count > 1, case .none = index.match(text) {
        let names = beginning.prefix(5).map(\.id).joined(separator: ", ")
        let more = beginning.count > 5 ? " and \(beginning.count - 5) more" : ""
        throw ProjectError(
          operation: "finding \(text)", message: "several records begin so: \(names)\(more)")
      }
      guard let near = Suggestion.closest(to: text, among: records.map(\.id)) else { throw error }
      throw ProjectError(
        operation: "finding \(text)",
        message: "no item or record has this ID; did you mean '\(near)'?")
    }
  }
}
