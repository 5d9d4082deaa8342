import BacklogModel

extension LintContext {
  /// Whether somebody means to build an item: it is ranked, or past the first stage, and still open.
  ///
  /// What is only proposed may lack much: not every idea deserves the work.
  func isPursued(_ item: Item) -> Bool {
    guard !item.isClosed, !item.isBroken else { return false }
    return item.stage >= .ready || backlog.ranking.place(of: item)?.rank != nil
  }

  /// The bugs that somebody means to repair and that are not yet repaired.
  var pursuedBugs: [Item] {
    items.filter { $0.type == "bug" && $0.stage < .finished && isPursued($0) }
  }

  /// Whether bugs of this backlog have a key: the Definition of Ready asks for it, or one has it.
  func usesForBugs(_ key: String) -> Bool {
    configuration.definitionOfReady["bug"]?.contains(key) ?? false
      || items.contains { $0.type == "bug" && $0.fields.has(key) }
  }
}
