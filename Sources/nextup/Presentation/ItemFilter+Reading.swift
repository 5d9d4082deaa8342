import BacklogModel

extension ItemFilter {
  /// Reads the filters of a command line.
  ///
  /// - Throws: if one compares a key that no item has.
  static func all(_ texts: [String], in backlog: Backlog) throws -> [ItemFilter] {
    let filters = texts.map { ItemFilter($0) }
    for complaint in filters.compactMap({ $0.complaint(in: backlog) }) {
      throw ProjectError(operation: "filtering", message: complaint)
    }
    return filters
  }
}
