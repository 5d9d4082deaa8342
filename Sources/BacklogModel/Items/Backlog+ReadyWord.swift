extension Backlog {
  /// What lists say under *Ready*: `yes`, `no` or `broken`; empty for epics, which are never built
  /// themselves, and for items that are started already or closed.
  public func readyWord(of item: Item) -> String {
    if item.isBroken { return "broken" }
    guard item.stage <= .ready, !item.isEpic else { return "" }
    return readiness(of: item).isReady ? "yes" : "no"
  }
}
