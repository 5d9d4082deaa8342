import TestSupport
import Testing

@Suite("nextup set")
struct SetTests {
  @Test("changes one value and no other byte")
  func forms() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for line in [
      "PAY-1 estimate=5", "PAY-1 status=in-progress estimate=8", "PAY-1 estimate=",
      "PAY-1 labels+=ui",
      "PAY-1 labels+=ui,mobile labels-=cards", "PAY-1 labels=one,two",
      "PAY-1 labels-=checkout,cards",
      "PAY-1 value.business=13", "PAY-1 value.risk=3", "PAY-1 value.time=",
      "PAY-2 value.business=1",
      "PAY-2 depends+=PAY-6", "PAY-2 depends=PAY-6,PAY-7", "PAY-1 'title=Pay: by #1'",
      "pay-3 x-note='a: b'", "PAY-2 status=done waiting-for=", "PAY-2 estimate=5 --dry-run",
    ] {
      try transcript.nextup("set \(line)")
      try transcript.changes()
    }
    Snapshot.expect(transcript.text, matches: "set-forms.txt")
  }

  @Test("names the file as it is opened from where somebody stands")
  func place() throws {
    let backlog = try ShopBacklog.make()
    let path = "backlog/items/PAY-1-saved-card.md"
    var estimates = [1, 2, 3, 5]
    func said(in folder: String, _ repo: String...) throws -> String {
      let change = "estimate=\(estimates.removeFirst())"
      return try Nextup.run(["set", "PAY-1", change] + repo, in: folder).errors
    }
    #expect(try said(in: backlog.path) == "changed \(path)\n")
    #expect(try said(in: backlog.path + "/backlog") == "changed items/PAY-1-saved-card.md\n")
    #expect(
      try said(in: backlog.path + "/backlog/items", "--repo", "../..")
        == "changed PAY-1-saved-card.md\n")
    #expect(try said(in: "/usr", "--repo", backlog.path) == "changed \(backlog.path)/\(path)\n")
  }

  @Test("refuses what check would find wrong, and says what was meant")
  func refusals() throws {
    let backlog = try ShopBacklog.make()
    var transcript = Transcript(backlog)
    for line in [
      "PAY-1 status=redy", "PAY-1 estimate=4", "PAY-1 estimate=many", "PAY-1 moscow=most",
      "PAY-1 type=stroy",
      "PAY-1 asignee=ann", "PAY-1 value.busines=3", "PAY-1 depends=nonsense", "PAY-1 id=PAY-2",
      "PAY-1 id=",
      "PAY-1 title=", "PAY-1 status", "PAY-1 =x", "PAY-1 estimate+=3", "PAY-1 labels.x=3",
      "PAY-1 estimate-=3", "PAY-1 status-=ready",
      "PAY-1 estimate=3", "PAY-99 estimate=3", "PAY-10 estimate=3",
      "PAY-1 estimate=5 status=redy",
    ] {
      try transcript.nextup("set \(line)")
    }
    Snapshot.expect(transcript.text, matches: "set-refusals.txt")
    #expect(try backlog.changedFiles() == [])
  }

  @Test("takes a list in brackets, adds nothing to a single value, and says what moves an item")
  func lists() throws {
    let backlog = try ShopBacklog.make()
    try backlog.nextup("set", "PAY-1", "labels=[ui, mobile]", "x-rank=5")
    let text = try backlog.nextup("show", "PAY-1", "--format", "json").output
    #expect(text.contains(#""labels":["ui","mobile"]"#))
    let added = try backlog.nextup("set", "PAY-1", "x-rank+=6")
    #expect(added.errors.contains("it holds one value, not a list; write x-rank=6 to replace it"))
    let rank = try backlog.nextup("set", "PAY-1", "rank=6")
    #expect(rank.errors.contains("unknown key 'rank'; use 'nextup move'"))
  }

  @Test("takes nothing from a key of nobody's that holds one value")
  func singleValues() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + "extra-keys: [team, seen-by]\n",
      "backlog/items/PAY-1-saved-card.md":
        "---\nid: PAY-1\ntitle: A\ntype: story\nstatus: ready\nteam: red\nseen-by: [ann, bob]\n---\n",
    ])
    let run = try backlog.nextup("set", "PAY-1", "team-=red")
    #expect(run.status == 2)
    #expect(run.errors.contains("it holds one value, not a list; write team= to remove it"))
    let slip = try backlog.nextup("set", "PAY-1", "seenby=ann")
    #expect(slip.errors.contains("unknown key 'seenby'; did you mean 'seen-by'?"))
    #expect(try backlog.nextup("set", "PAY-1", "seen-by-=ann").status == 0)
    #expect(try backlog.read("backlog/items/PAY-1-saved-card.md").contains("seen-by: [bob]"))
  }

  @Test("says at once that a reference leads nowhere")
  func references() throws {
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup("set", "PAY-1", "goal=G-CHEKOUT", "epic=PAY-2")
    #expect(run.status == 0)
    #expect(
      run.errorLines.dropFirst().map { $0.prefix(50) } == [
        "nextup: written, but check will say: 'epic' names ",
        "nextup: written, but check will say: 'goal' names ",
      ])
    let made = try backlog.nextup("new", "story", "Pay by bill", "persona=nobody")
    #expect(made.errors.contains("'persona' names 'nobody', which is no persona of this backlog"))
    #expect(try backlog.nextup("new", "story", "Pay by bill", "id=PAY-500").status == 2)
  }

  @Test("writes keys by the names that the backlog gives them")
  func mappedKeys() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration
        + "keys: {depends: dependencies, estimate: size}\nextra-keys: [ordinal]\n",
      "backlog/items/PAY-1-saved-card.md":
        "---\nid: PAY-1\ntitle: A\ntype: story\nstatus: ready\ndependencies:\n  - PAY-2\nsize: 3\n---\n",
    ])
    var transcript = Transcript(backlog)
    try transcript.nextup("set PAY-1 depends+=PAY-3 estimate=5 ordinal=1000")
    try transcript.nextup("set PAY-1 dependencies-=PAY-2 size=8")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "set-mapped-keys.txt")
  }

  @Test("keeps CRLF, comments, quotes and a missing last line feed")
  func styles() throws {
    let text =
      "---\r\nid: PAY-1 # ours\r\ntitle: \"A\"\r\ntype: story\r\nstatus: 'draft' # soon\r\n---\r\n\r\nText"
    let backlog = try TemporaryBacklog(["backlog/items/PAY-1-a.md": text])
    #expect(try backlog.nextup("set", "PAY-1", "status=ready", "estimate=3").status == 0)
    let expected = text.replacing("'draft'", with: "'ready'")
      .replacing("# soon\r\n", with: "# soon\r\nestimate: 3\r\n")
    #expect(try backlog.read("backlog/items/PAY-1-a.md") == expected)
  }

  @Test("adds front matter to a file without any")
  func withoutFrontMatter() throws {
    let backlog = try TemporaryBacklog(["backlog/items/PAY-1-a.md": "# A story\n\nText\n"])
    var transcript = Transcript(backlog)
    try transcript.nextup("set PAY-1 status=ready")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "set-without-front-matter.txt")
  }

  @Test("gives no item a name that another one has")
  func aliases() throws {
    let backlog = try ShopBacklog.make()
    #expect(try backlog.nextup("set", "PAY-1", "aliases=SHOP-1,OLD-7").status == 0)
    try backlog.repository.commit("Alias")
    for line in ["aliases=PAY-1", "aliases+=pay-3", "aliases=NEW-1,old-7"] {
      let result = try backlog.nextup("set", "PAY-2", line)
      #expect(result.status == 2, "\(line)")
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("setting aliases of PAY-2: '"))
      #expect(result.errors.contains("' is already the name of backlog/items/PAY-"))
    }
    let new = try backlog.nextup("new", "task", "A", "aliases=SHOP-1")
    #expect(new.status == 2)
    #expect(new.errors.contains("is already the name of backlog/items/PAY-1-saved-card.md"))
    #expect(try backlog.changedFiles() == [])
    #expect(try backlog.nextup("set", "PAY-1", "aliases+=SHOP-2", "aliases-=OLD-7").status == 0)
    #expect(try backlog.nextup("set", "PAY-2", "aliases=OLD-7,JIRA-142").status == 0)
    #expect(try backlog.nextup("show", "old-7").output.hasPrefix("PAY-2 "))
  }
}
