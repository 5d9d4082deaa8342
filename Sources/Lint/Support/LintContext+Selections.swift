import BacklogModel

extension LintContext {
  /// Whether somebody means to build an item: it is ranked, or past the first stage, and still open.
  ///
  /// What is only proposed may lack much: not every idea deserves the work.
  func isPursued(_ item: Item) -> Bool {
    guard !item.isClosed, !item.isBroken else { return false }
    return item.stage >= .ready || backlog.ranking.place(of: item)?.rank != nil
  }
}
