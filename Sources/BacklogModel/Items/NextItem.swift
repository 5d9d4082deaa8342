/// The next item to build, and the items ranked above it that are not ready.
public struct NextItem: Sendable {
  /// An item that is passed over, with the reasons.
  public struct PassedOver: Sendable {
    /// The item.
    public let item: Item
    /// Why it is not next, each reason by Definition-of-Ready entry, blocker or stage.
    public let reasons: [String]
  }

  /// The highest ranked item that is ready; `nil` if none is.
  public let item: Item?

  /// The open items ranked above it, in order.
  public let passedOver: [PassedOver]

  /// Finds the next item.
  public init(in backlog: Backlog) {
    var passedOver: [PassedOver] = []
    var next: Item?
    for item in backlog.ranking.ranked {
      let reasons = backlog.reasonsAgainst(starting: item)
      if reasons.isEmpty {
        next = item
        break
      }
      passedOver.append(PassedOver(item: item, reasons: reasons))
    }
    self.item = next
    self.passedOver = passedOver
  }
}

extension Backlog {
  /// Why work on an item cannot start now; empty if it can.
  public func reasonsAgainst(starting item: Item) -> [String] {
    if item.isBroken { return ["broken: run 'nextup check'"] }
    if item.isEpic { return ["an epic: its children are built"] }
    switch item.stage {
    case .started: return ["already started"]
    case .finished: return ["finished: waits to be accepted"]
    default: break
    }
    let gaps = readiness(of: item).gaps.filter(\.blockers.isEmpty)
    var reasons = gaps.map { "lacks \($0.condition)" }
    let blockers = openBlockers(of: item).map(\.name)
    if !blockers.isEmpty {
      reasons.append("blocked by \(blockers.joined(separator: ", "))")
    }
    if let waiting = item.fields.text(of: "waiting-for") {
      reasons.append("waiting for \(waiting)")
    }
    if item.stage != .ready {
      reasons.insert(reasonAgainstStage(of: item), at: 0)
    }
    return reasons
  }

  private func reasonAgainstStage(of item: Item) -> String {
    if let folder = configuration.folder(of: item.path), let stage = folder.stage {
      return "its folder '\(folder.path)' makes it \(stage.rawValue), not ready"
    }
    return "status is \(item.status ?? "absent"), not ready"
  }
}
