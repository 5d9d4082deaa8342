import TestSupport
import Testing

@Suite("What the commands for one item say beside their result")
struct RemarkTests {
  private static let copy =
    "---\nid: PAY-1\ntitle: A copy\ntype: story\nstatus: ready\n---\n\nText\n"

  @Test("an ID that stands in two files is named, with the file that is meant")
  func duplicates() throws {
    let backlog = try ShopBacklog.make(["backlog/items/PAY-1-copy.md": Self.copy])
    let remark =
      "PAY-1 in backlog/items/PAY-1-saved-card.md has the same ID; "
      + "this is backlog/items/PAY-1-copy.md\n"
    #expect(try backlog.nextup("show", "PAY-1").errors == remark)
    #expect(try backlog.nextup("set", "PAY-1", "estimate=5", "-n").errors == remark)
    #expect(try backlog.nextup("show", "PAY-2").errors.isEmpty)
  }

  @Test("an order that a merge left in conflict is named, and its marks are no reason")
  func conflict() throws {
    let backlog = try ShopBacklog.make([
      "backlog/order.md": """
      # Order

      <<<<<<< ours
      1. PAY-1
      =======
      1. PAY-2
      >>>>>>> theirs

      """
    ])
    for line in [["show", "PAY-1"], ["list"], ["render", "--to", "markdown"]] {
      let run = try backlog.nextup(line)
      #expect(run.status == 0)
      #expect(run.errors.contains("backlog/order.md is not readable as a whole"), "\(line)")
      #expect(!run.output.contains("==="), "\(line)")
    }
  }

  @Test("front matter that a merge left in conflict is said to be that")
  func frontMatterConflict() throws {
    let backlog = try ShopBacklog.make([
      "backlog/items/PAY-1-saved-card.md": """
      ---
      id: PAY-1
      <<<<<<< ours
      estimate: 5
      =======
      estimate: 8
      >>>>>>> theirs
      ---

      """
    ])
    let run = try backlog.nextup(
      "check", "--format", "concise", "backlog/items/PAY-1-saved-card.md")
    #expect(
      run.output.contains(
        "backlog/items/PAY-1-saved-card.md:3:1: error[front-matter/syntax] "
          + "a merge was not finished here\n"), "\(run.output)")
  }

  @Test("a key that another role owns is named to who changes it, and to nobody else")
  func ownership() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + """
        roles:
          product-owner: {emails: [paula@example.com]}
          developers: [dev@example.com]
        ownership: {estimate: developers, sprint: product-owner}
        approval: {version: 1}

        """
    ])
    try backlog.repository.git("config", "user.email", "qa@example.com")
    let run = try backlog.nextup("set", "PAY-1", "estimate=8")
    #expect(
      run.errors == """
        changed backlog/items/PAY-1-saved-card.md
        estimate belongs to developers, and qa@example.com is not among them: 'nextup audit' will \
        report the change unless one of them makes it

        """)
    #expect(try backlog.nextup("set", "PAY-1", "labels+=ui").errors.hasSuffix("saved-card.md\n"))
    try backlog.repository.git("config", "user.email", "dev@example.com")
    #expect(try backlog.nextup("set", "PAY-1", "estimate=5").errors.hasSuffix("saved-card.md\n"))
  }

  @Test("who is not the Product Owner is told what approves a move or a closed item")
  func approval() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + """
        roles:
          product-owner: {name: Paula, emails: [paula@example.com]}
        approval: {version: 1, require: claimed}

        """
    ])
    let cure = "is not approved yet: Paula <paula@example.com> must merge it as a merge commit"
    try backlog.repository.git("config", "user.email", "dev@example.com")
    #expect(
      try backlog.nextup("move", "PAY-3", "--top").errors.hasSuffix(
        "the order \(cure), or sign it with 'nextup approve'\n"))
    #expect(
      try backlog.nextup("set", "PAY-1", "status=accepted").errors.hasSuffix("status \(cure)\n"))
    #expect(try !backlog.nextup("set", "PAY-2", "status=ready").errors.contains("approved"))
    try backlog.repository.git("config", "user.email", "paula@example.com")
    for arguments in [["move", "PAY-3", "--bottom"], ["set", "PAY-1", "status=ready"]] {
      #expect(try !backlog.nextup(arguments).errors.contains("approved"))
    }
  }

  @Test("a day in the place of a revision is told the option for days")
  func days() throws {
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup("list", "--at", "2026-01-05")
    #expect(run.status == 2)
    #expect(
      run.errors == "nextup: reading --at '2026-01-05': no branch, tag or commit has this name; "
        + "for the state at a day write --at-date 2026-01-05\n")
    try backlog.repository.git("tag", "2026-01-05")
    #expect(try backlog.nextup("list", "--at", "2026-01-05").status == 0)
  }

  @Test("outside of the backlog the repository's backlog is named")
  func elsewhere() throws {
    let shop = try ShopBacklog.make()
    let repository = shop.repository
    try repository.git("mv", "nextup.yml", "backlog/nextup.yml")
    try repository.commit("Move")
    let run = try shop.nextup("list")
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix("; there is one in 'backlog': --repo \(repository.path)/backlog\n"),
      "\(run.errors)")
  }

  @Test("GitHub's recipe of our name is no backlog", arguments: [".", ".github/workflows"])
  func recipe(folder: String) throws {
    let shop = try ShopBacklog.make([".github/workflows/nextup.yml": "name: Backlog\n"])
    try shop.repository.git("mv", "nextup.yml", "backlog/nextup.yml")
    try shop.repository.commit("Move")
    let run = try Nextup.run(["list"], in: "\(shop.path)/\(folder)")
    #expect(run.errors.contains("there is one in 'backlog': --repo \(shop.path)/backlog\n"))
  }

  @Test("a record is not an item, and is said to be what it is")
  func records() throws {
    let backlog = try ShopBacklog.make(["backlog/goals/G-FAST.md": "# Pay fast\n"])
    let run = try backlog.nextup("show", "g-fast")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "nextup: finding g-fast: this is a goal, no item; it stands in backlog/goals/G-FAST.md\n"
    )
    #expect(
      try backlog.nextup("log", "G-FAST").errors
        == "nextup: finding G-FAST: this is a goal, and log tells of items; "
        + "see 'git log -p backlog/goals/G-FAST.md'\n")
  }

  @Test("a status in a folder that gives the stage is set, and said to be of no effect")
  func folders() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration
        + "items: [items, {path: drafts, stage: proposed}]\n",
      "backlog/drafts/PAY-30-idea.md":
        "---\nid: PAY-30\ntitle: An idea\ntype: task\nstatus: ready\n---\n",
    ])
    let run = try backlog.nextup("set", "PAY-30", "status=done")
    #expect(run.status == 0)
    #expect(
      run.errorLines.last
        == "the folder 'drafts' makes every item in it proposed, whatever its status says")
    #expect(try !backlog.nextup("set", "PAY-30", "estimate=3").errors.contains("folder"))
    let card = try backlog.nextup("show", "PAY-30").output
    #expect(card.contains("Ready: no: its folder 'drafts' makes it proposed, not ready\n"))
  }

  @Test("a status is written as the configuration spells it")
  func spelling() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration
        + "statuses: {draft: proposed, ready: ready, In Progress: started, done: finished, "
        + "accepted: accepted, dropped: dropped}\n"
    ])
    try backlog.nextup("set", "PAY-1", "status=in progress", "type=Story")
    let text = try backlog.read("backlog/items/PAY-1-saved-card.md")
    #expect(text.contains("\nstatus: In Progress\n"))
    #expect(text.contains("\ntype: story\n"))
  }

  @Test("several items are shown one after the other, or none where one does not exist")
  func severalItems() throws {
    let backlog = try ShopBacklog.make()
    let single = try ["PAY-1", "PAY-2#1"].map { try backlog.nextup("show", $0).output }
    #expect(
      try backlog.nextup("show", "PAY-1", "PAY-2#1").output == single.joined(separator: "\n"))
    let lines = try backlog.nextup("show", "PAY-1", "PAY-2", "--format", "json").output
    #expect(lines.split(separator: "\n").count == 2)
    let wrong = try backlog.nextup("show", "PAY-1", "PAY-33")
    #expect(wrong.status == 2)
    #expect(wrong.output.isEmpty)
  }

  @Test("keys without a value are not shown")
  func emptyValues() throws {
    let backlog = try TemporaryBacklog([
      "backlog/items/PAY-1-a.md":
        "---\nid: PAY-1\ntitle: A\ntype: task\nstatus: draft\nvalue: {business: , time: }\n"
        + "labels: [ui, ]\n---\n"
    ])
    let card = try backlog.nextup("show", "PAY-1").output
    #expect(!card.contains("value"))
    #expect(card.contains("labels  ui\n"))
  }

  @Test("lists of items agree on what is ready, and part the values of a list")
  func listings() throws {
    let backlog = try ShopBacklog.make()
    let rows = try backlog.nextup("list", "--format", "csv").output.split(
      whereSeparator: \.isNewline)
    #expect(rows.contains { $0.contains("PAY-10,") && $0.contains(",broken,") })
    #expect(rows.contains { $0.contains("\"checkout, cards\"") })
    let table = try backlog.nextup("list", "--format", "markdown").output
    #expect(table.contains("PAY-10 | ") && table.contains("| broken |"))
    #expect(table.contains("| PAY-6 | Renew the certificates | task | in-progress |  |  |"))
  }

  @Test("a missing ID is never given an example that would be copied")
  func missingIdentifiers() throws {
    let backlog = try ShopBacklog.make(["backlog/items/idea.md": "# An idea\n"])
    let run = try backlog.nextup("check", "backlog/items/idea.md", "--format", "json")
    #expect(run.output.contains("'nextup fmt --assign-ids' writes a new one into every file"))
    #expect(!run.output.contains("7K3F"))
  }
}
