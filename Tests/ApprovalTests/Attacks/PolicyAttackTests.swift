import Approval
import TestSupport
import Testing

@Suite("Attacks on the policy")
struct PolicyAttackTests {
  @Test("policy edited in the commit that profits")
  func sameCommit() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, owner: .mallory, key: backlog.keys.dev))
    try backlog.reorder([4, 1, 2, 3], by: .mallory, key: backlog.keys.dev)
    #expect(try backlog.outcomes() == ["policy unapproved!", "order unapproved!"])
  }

  @Test("policy edited in one commit, used in the next")
  func nextCommit() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, owner: .mallory, key: backlog.keys.dev))
    try backlog.commit("Make me the owner", by: .mallory, key: backlog.keys.dev)
    try backlog.reorder([4, 1, 2, 3], by: .mallory, key: backlog.keys.dev)
    #expect(try backlog.outcomes() == ["policy unapproved!", "order unapproved!"])
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes().last == "order verified")
  }

  @Test("what is shown as criteria later does not hide what was done to them before")
  func criteriaHeadings() throws {
    let backlog = try GuardedBacklog(top: "criteria-headings: [Terms]\nextra-keys: [a]")
    let owned = backlog.policy(
      version: 2, top: "criteria-headings: [Terms]\nextra-keys: [a]"
    ).replacing("estimate: developers", with: "criteria: product-owner")
    try backlog.write("nextup.yml", owned)
    try backlog.commit("Own criteria", by: .paula, key: backlog.keys.paula)
    let path = "backlog/items/PAY-1-item.md"
    let text = try backlog.read(path)
    try backlog.write(path, text + "\n## Terms\n\n- One\n")
    try backlog.commit("Criteria", by: .mallory)
    let found = ["policy verified", "field PAY-1 criteria unapproved!"]
    #expect(try backlog.outcomes() == found)
    try backlog.write("nextup.yml", owned.replacing("[a]", with: "[a, b]"))
    try backlog.commit("More keys", by: .mallory)
    #expect(try backlog.outcomes() == found)
    try backlog.write("nextup.yml", owned.replacing("[Terms]", with: "[Other]"))
    try backlog.commit("Other headings", by: .mallory)
    #expect(try backlog.outcomes() == found + ["policy unapproved!"])
  }

  @Test("where criteria are owned, the words of stories are policy, too")
  func storyForm() throws {
    let backlog = try GuardedBacklog()
    let owned = backlog.policy(version: 2).replacing("estimate: developers", with: "criteria: [qa]")
    try backlog.write("nextup.yml", owned)
    try backlog.commit("Own criteria", by: .paula, key: backlog.keys.paula)
    try backlog.write("nextup.yml", owned + "story-form: {role: [zork a]}\n")
    try backlog.commit("Other words", by: .dev)
    #expect(try backlog.outcomes() == ["policy verified", "policy unapproved!"])
  }

  @Test(
    "a backlog whose nextup.yml went to another folder is judged where it was",
    arguments: ["git mv product/nextup.yml .", "git mv product other && ln -s other product"])
  func movedAway(command: String) throws {
    let backlog = try GuardedBacklog()
    let folder = backlog.repository.path
    try Shell.run("mkdir product && git mv nextup.yml backlog product", in: folder)
    try backlog.commit("Move it", by: .paula, key: backlog.keys.paula)
    try backlog.branch("evil")
    try Shell.run(command, in: folder)
    try backlog.commit("Move it on", by: .mallory)
    for arguments in [["guard", "--base", "main", "--head", "evil"], ["audit"]] {
      let result = try Nextup.run(arguments + ["--repo", "product"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.contains("nextup.yml is gone"))
    }
  }

  @Test("nextup.yml deleted: the policy before it stays in force")
  func deleted() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("rm", "--quiet", "nextup.yml")
    try backlog.commit("No policy", by: .mallory)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["policy unapproved!", "order unapproved!"])
  }

  @Test("nextup.yml unreadable, or a symbolic link", arguments: ["{", "link"])
  func unreadable(text: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("rm", "--quiet", "nextup.yml")
    if text == "link" {
      try Shell.run("ln -s order.md nextup.yml", in: backlog.repository.path)
    } else {
      try backlog.write("nextup.yml", text)
    }
    try backlog.commit("Break the policy", by: .mallory)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["policy unapproved!", "order unapproved!"])
  }

  @Test("old policy put back")
  func oldPolicy() throws {
    let backlog = try GuardedBacklog()
    let old = backlog.policy()
    try backlog.write("nextup.yml", backlog.policy(version: 2, key: backlog.keys.otto))
    try backlog.commit("A new key", by: .paula, key: backlog.keys.paula)
    try backlog.write("nextup.yml", old)
    try backlog.commit("Put it back", by: .mallory)
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    #expect(
      try backlog.outcomes() == ["policy verified", "policy unapproved!", "order claimed!"])
  }

  @Test("a change without a new version is not adopted, whoever signs it")
  func versionMustRise() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("nextup.yml", backlog.policy(version: 1, require: "claimed"))
    try backlog.commit("Ask for less", by: .paula, key: backlog.keys.paula)
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.isViolation)
    #expect(change.judgement.note?.contains("approval.version must go from 1 to 2") == true)
  }

  @Test("presentation, layout and comments are free to all")
  func presentation() throws {
    let backlog = try GuardedBacklog()
    let text = backlog.policy(top: "rules: {story/missing-benefit: off}\nready-depth: 3")
    try backlog.write("nextup.yml", "# who decides\n" + text)
    try backlog.commit("Be quiet", by: .dev)
    #expect(try backlog.outcomes() == [])
  }

  @Test("order.md repointed")
  func repointed() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("nextup.yml", backlog.policy(version: 2, top: "backlog: other"))
    try backlog.writeOrder([4, 3, 2, 1], file: "other/order.md")
    try backlog.commit("Look there", by: .mallory)
    #expect(try backlog.outcomes() == ["policy unapproved!"])
    try backlog.reorder([2, 1, 3, 4], by: .mallory)
    #expect(try backlog.outcomes() == ["policy unapproved!", "order unapproved!"])
  }

  @Test("an approved new place of the order is judged as a change from the old order")
  func repointedByTheOwner() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("nextup.yml", backlog.policy(version: 2, top: "backlog: other"))
    try backlog.repository.git("mv", "backlog", "other")
    try backlog.writeOrder([4, 3, 2, 1], file: "other/order.md")
    try backlog.commit("Look there", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == ["policy verified", "order verified"])
  }

  @Test("a key that the policy no longer names does not count, and a revoked one neither")
  func revoked() throws {
    let backlog = try GuardedBacklog()
    let revoked = "  revoked: [\"\(backlog.keys.paula.text)\"]"
    try backlog.write("nextup.yml", backlog.policy(version: 2, revoked))
    try backlog.commit("I lost my key", by: .paula, key: backlog.keys.paula)
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes() == ["policy verified", "order claimed!"])
  }

  @Test("a delegate counts on the days of the delegation, and back-dating gains nothing")
  func delegates() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([2, 1, 3, 4], by: .otto, key: backlog.keys.otto)
    let day = 86_400
    try backlog.writeOrder([1, 2, 3, 4])
    try backlog.commit(
      "On duty", by: .otto, key: backlog.keys.otto, at: TemporaryRepository.epoch + 8 * day)
    try backlog.commit("Later", by: .dev, at: TemporaryRepository.epoch + 30 * day)
    try backlog.writeOrder([3, 1, 2, 4])
    try backlog.commit(
      "Dated back", by: .otto, key: backlog.keys.otto, at: TemporaryRepository.epoch + 9 * day)
    #expect(try backlog.outcomes() == ["order unapproved!", "order verified", "order unapproved!"])
  }

  @Test("a commit that is dated far ahead takes no delegate out of office")
  func datedAhead() throws {
    let backlog = try GuardedBacklog()
    let day = 86_400
    try backlog.writeItem(5)
    try backlog.commit("In 2099", by: .dev, at: 4_070_908_800)
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.commit(
      "On duty", by: .otto, key: backlog.keys.otto, at: TemporaryRepository.epoch + 8 * day)
    #expect(try backlog.outcomes() == ["order verified"])
  }
}
