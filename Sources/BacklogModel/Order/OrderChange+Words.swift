extension OrderChange {
  /// The change in words for people: `7 → 2, above PAY-2M9Q; Later → Now`.
  ///
  /// - Parameter unranked: what to call a place without a rank, before the change or after it.
  public func words(unranked: (_ place: Place?, _ isBefore: Bool) -> String) -> String {
    let words = (
      from: from?.rank.map(String.init) ?? unranked(from, true),
      to: to?.rank.map(String.init) ?? unranked(to, false)
    )
    // A parked place is named by its horizon already.
    let isPair =
      from != nil && to != nil && from?.horizon != to?.horizon
      && words.from != from?.horizon && words.to != to?.horizon
    var text = "\(words.from) → \(words.to)"
    if to?.rank != nil {
      if from?.rank == nil, !isPair, let horizon = to?.horizon { text += " in \(horizon)" }
      text += above.map { ", above \($0)" } ?? below.map { ", below \($0)" } ?? ""
    }
    guard isPair else { return text }
    return text + "; \(from?.horizon ?? "no horizon") → \(to?.horizon ?? "no horizon")"
  }

  /// The same where nothing is known of the item.
  public func words() -> String {
    words { place, _ in place.map { $0.horizon ?? "no rank" } ?? "not listed" }
  }
}
