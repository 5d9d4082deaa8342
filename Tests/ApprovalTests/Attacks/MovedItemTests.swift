import Foundation
import TestSupport
import Testing

/// Owned keys of items that a policy looks for in another place.
@Suite("Who wrote an owned key, when the items move")
struct MovedItemTests {
  private static let violation = ["field PAY-1 estimate unapproved!"]
  private static let honest = ["field PAY-1 estimate claimed"]

  @Test(
    "a backlog or items that the policy moves hide no change of them, in guard as in audit",
    arguments: [
      ("backlog: product", "product/items"), ("items: [work]", "backlog/work"),
      ("items: [items, work]", "backlog/work"),
    ])
  func moved(top: String, folder: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .dev)
    try backlog.branch("card")
    try backlog.writePolicy(2, top: top)
    let path = backlog.repository.path
    if top.hasPrefix("backlog") {
      try backlog.repository.git("mv", "backlog", "product")
    } else {
      try backlog.repository.git("mv", "backlog/items", folder)
      try Shell.run("sed -i 's/(items/(work/' backlog/order.md", in: path)
    }
    try backlog.writeItem(1, "estimate: 8", at: "\(folder)/PAY-1-item.md")
    try Shell.run("rm \(folder)/PAY-2-item.md", in: path)
    try backlog.commit("Move", by: .mallory)
    #expect(try backlog.land("card") == 1)
    #expect(
      try backlog.outcomes() == Self.honest
        + ["policy verified", "field PAY-1 estimate unapproved!", "field PAY-2 file verified"])
  }

  @Test(
    "an item that a policy takes from another file, though the old one stands unchanged",
    arguments: ["items: [work]", "exclude: [items/PAY-1-item.md]"])
  func copied(top: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .dev)
    try backlog.branch("card")
    try backlog.writePolicy(2, top: top)
    let folder = top.hasPrefix("items") ? "work" : "items"
    try Shell.run("mkdir -p backlog/\(folder)", in: backlog.repository.path)
    try backlog.writeItem(1, "estimate: 13", at: "backlog/\(folder)/PAY-1-copy.md")
    try backlog.commit("Copy", by: .mallory)
    #expect(try backlog.land("card") == 1)
    #expect(
      try backlog.outcomes() == Self.honest
        + ["policy verified", "field PAY-1 estimate unapproved!"])
  }

  @Test("guard asks for a merge where the branch moves the backlog and the base changed it")
  func movedBesideChanges() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writePolicy(2, top: "backlog: product")
    try Shell.run("cp -r backlog product", in: backlog.repository.path)
    try backlog.commit("Copy", by: .dev)
    try backlog.checkout("main")
    try backlog.writeItem(1, "estimate: 8")
    try backlog.commit("Estimate", by: .dev)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(guarded.status == 3)
    #expect(guarded.errors.contains("merge the base into the branch and run guard again"))
  }

  @Test(
    "whoever estimated, before the branch moved the items or the backlog",
    arguments: [
      ("items: [work]", true), ("items: [work]", false), ("backlog: product", true),
      ("backlog: product", false),
    ])
  func movedOnTheBranch(top: String, isHonest: Bool) throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Estimate", by: isHonest ? .dev : .mallory)
    try backlog.writePolicy(2, top: top)
    if top.hasPrefix("items") {
      try backlog.repository.git("mv", "backlog/items", "backlog/work")
      try Shell.run("sed -i 's/(items/(work/' backlog/order.md", in: backlog.repository.path)
    } else {
      try backlog.repository.git("mv", "backlog", "product")
    }
    try backlog.commit("Move", by: isHonest ? .paula : .dev)
    #expect(try backlog.land("card") == (isHonest ? 0 : 1))
    #expect(
      try backlog.outcomes() == ["policy verified"] + (isHonest ? Self.honest : Self.violation))
  }

  @Test("whoever estimated on a branch from before the base moved the backlog")
  func movedOnTheBase() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Estimate", by: .dev)
    try backlog.checkout("main")
    try backlog.writePolicy(2, top: "backlog: product")
    try backlog.repository.git("mv", "backlog", "product")
    try backlog.commit("Move", by: .paula, key: backlog.keys.paula)
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == ["policy verified"] + Self.honest)
  }
}
