/// One change of the place of an item.
public struct OrderChange: Sendable, Hashable {
  /// What happened to the place.
  public enum Kind: String, Sendable, Hashable {
    /// It stands elsewhere among the items that were listed before.
    case moved
    /// It was not listed and is now.
    case ranked
    /// It was listed and is not any more.
    case unranked
    /// It went to a parked horizon or came from one, or its horizon changed around it.
    case horizon
  }

  /// Where an item stands.
  public struct Place: Sendable, Hashable {
    /// The rank, from 1; `nil` in a parked horizon.
    public let rank: Int?

    /// The name of the horizon; `nil` above the first.
    public let horizon: String?
  }

  /// The item.
  public let id: Identifier

  /// What happened.
  public let kind: Kind

  /// Where it stood; `nil` if it was not listed.
  public let from: Place?

  /// Where it stands now; `nil` if it is not listed any more.
  public let to: Place?

  /// The ranked item that it now stands directly above.
  public let above: Identifier?

  /// The ranked item that it now stands directly below.
  public let below: Identifier?
}

extension OrderChange.Kind {
  /// The kind of a change; `nil` if nothing changed.
  init?(from: OrderChange.Place?, to: OrderChange.Place?, isKept: Bool) {
    switch (from, to) {
    case (nil, nil): return nil
    case (nil, _): self = .ranked
    case (_, nil): self = .unranked
    case (let from?, let to?):
      if (from.rank == nil) != (to.rank == nil) {
        self = .horizon
      } else if !isKept {
        self = .moved
      } else if from.horizon != to.horizon {
        self = .horizon
      } else {
        return nil
      }
    }
  }
}
