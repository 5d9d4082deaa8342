import TestSupport
import Testing

@Suite("nextup check")
struct CheckTests {
  @Test("reports findings in every format")
  func formats() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("check")
    try transcript.nextup("check --format concise")
    try transcript.nextup("check --format json backlog/items/PAY-10-refunds.md")
    try transcript.nextup("check --color always backlog/items/PAY-10-refunds.md")
    Snapshot.expect(transcript.text, matches: "check-formats.txt")
  }

  @Test("exits with 1 where findings are severe enough")
  func thresholds() throws {
    let backlog = try ShopBacklog.make(["backlog/items/PAY-10-refunds.md": ""])
    let path = "backlog/items/PAY-2-expired-card.md"
    #expect(try backlog.nextup("check").status == 1)
    #expect(try backlog.nextup("check", "--fail-on", "never").status == 0)
    #expect(try backlog.nextup("check", path).status == 0)
    #expect(try backlog.nextup("check", path, "--fail-on", "warning").status == 1)
    #expect(try backlog.nextup("check", "no-such-file.md").status == 2)
    #expect(try backlog.nextup("check", "--at", "nowhere").status == 2)
  }

  @Test("fixes what is safe, byte by byte, and shows it before")
  func fixes() throws {
    let backlog = try ShopBacklog.make([
      "backlog/items/PAY-5-slow-cart.md":
        "---\r\nid: PAY-5\r\ntitle: Slow\r\ntype: bug\r\nstatus: draft\r\nassignee: @ann # she\r\n---\r\n",
      "backlog/order.md": ShopBacklog.order.replacing("1. [PAY-3]", with: "- [PAY-3]"),
    ])
    var transcript = Transcript(backlog)
    try transcript.nextup("check --fix --dry-run")
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup("check --fix --format concise")
    try transcript.nextup("check --fix --format concise")
    try transcript.changes()
    try transcript.nextup("check --unsafe-fixes --format concise")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "check-fixes.txt")
  }

  @Test("checks files that belong to no backlog")
  func looseFiles() throws {
    let folder = TemporaryBacklog(at: try TemporaryRepository())
    try folder.write(
      "a/story.md", "# Log in\n\nAs a user, I want to log in.\n\n## Acceptance criteria\n\n- \n")
    try folder.write("a/README.md", "# Read me\n\nNothing here.\n")
    try folder.write(
      "stories.txt",
      "As a user, I want to log in so that I see my orders.\nI want a pony.\n\nAs a user, I want to log out.\n"
    )
    var transcript = Transcript(folder)
    try transcript.nextup("check a")
    try transcript.nextup("check a/story.md --format concise --fail-on note")
    try transcript.nextup("check --plain stories.txt")
    try transcript.nextup("check --plain stories.txt --format json")
    try transcript.nextup("check nothing.md")
    try transcript.nextup("check --fix a")
    Snapshot.expect(transcript.text, matches: "check-loose-files.txt")
  }

  @Test("heeds severities, paths and profiles of the configuration")
  func configuredRules() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + """
        rules: {front-matter/syntax: warning, deep/not-ready: off}
        profiles: {strict: {front-matter/syntax: error}}

        """
    ])
    #expect(try backlog.nextup("check").status == 0)
    #expect(try !backlog.nextup("check").output.contains("deep/not-ready"))
    #expect(try backlog.nextup("check", "--profile", "strict").status == 1)
    let unknown = try backlog.nextup("check", "--profile", "strcit")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'strict'?"))
  }

  @Test("writes several reports at once, and none where one cannot be written")
  func outputs() throws {
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup(
      "check", "--format", "github", "--output", "sarif=out/check.sarif", "--output",
      "junit=out/check.xml", "--fail-on", "never")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("::"))
    #expect(try backlog.read("out/check.sarif").contains("\"version\": \"2.1.0\""))
    #expect(try backlog.read("out/check.xml").hasPrefix("<?xml"))
    let refused = try backlog.nextup("check", "--output", "sarif=nextup.yml/x")
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(try backlog.nextup("check", "--output", "sarf=x").status == 64)
  }

  @Test(
    "never writes over the backlog, its configuration or git",
    arguments: [
      ["check", "--output", "json=backlog/order.md"], ["check", "--write-baseline", "nextup.yml"],
      ["check", "--output", "json=.git/config"],
      ["render", "--to", "csv", "--out", "nextup.yml"],
      ["render", "--to", "markdown", "--out", "gone/../backlog/order.md"],
      ["render", "--out", "backlog"], ["render", "--out", "."], ["render", "--out", ".git/site"],
      ["export", "gherkin", "--out", "backlog/features"], ["render", "--out", "nextup.yml"],
      ["export", "gherkin", "--out", "backlog/order.md"],
    ])
  func protectedPlaces(arguments: [String]) throws {
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup(arguments)
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("; name another place"), "\(run.errors)")
    #expect(try backlog.changedFiles() == [])
  }

  @Test(
    "writes nothing that a runner takes for a command, in any format but that of another runner",
    arguments: ["text", "json", "sarif", "junit", "checkstyle", "rdjson", "markdown"])
  func runnerCommands(format: String) throws {
    let path = "backlog/items/PAY-10-refunds.md"
    let backlog = try ShopBacklog.make([
      path: "---\nid: PAY-10\ntitle: R\nstatus: \"##vso[task.setvariable variable=PATH]x\"\n---\n"
    ])
    let run = try backlog.nextup("check", path, "--format", format)
    #expect(run.output.contains("task.setvariable"))
    #expect(!run.output.contains("##vso["))
  }

  @Test("judges each path where it belongs")
  func mixedPaths() throws {
    let backlog = try ShopBacklog.make([
      "backlog/items/PAY-10-refunds.md": "---\nid: PAY-10\ntitle: R\nstatus: dra\n---\n",
      "notes.md": "As a buyer, I want to pay and to leave so that I am done.\n",
    ])
    let run = try backlog.nextup(
      "check", "backlog/items/PAY-10-refunds.md", "notes.md", "--format", "concise")
    #expect(run.status == 1)
    #expect(run.output.contains("PAY-10-refunds.md:4:9: error[front-matter/invalid-value]"))
    #expect(run.output.contains("notes.md:1:"))
  }

  @Test("leaves out what a baseline knows")
  func baseline() throws {
    let backlog = try ShopBacklog.make()
    #expect(try backlog.nextup("check").status == 1)
    #expect(try backlog.nextup("check", "--write-baseline", "known.txt").status == 0)
    #expect(try backlog.nextup("check", "--baseline", "known.txt").status == 0)
    try backlog.write(
      "backlog/items/PAY-77-new.md", "---\nid: PAY-77\ntitle: N\ntype: task\nstatus: drat\n---\n")
    let run = try backlog.nextup("check", "--baseline", "known.txt", "--format", "concise")
    #expect(run.output.contains("PAY-77-new.md:5:9: error[front-matter/invalid-value]"))
    #expect(run.output.contains("1 error"))
    #expect(run.errors.contains("findings that known.txt knows"))
    let missing = try backlog.nextup("check", "--baseline", "nothing.txt")
    #expect(missing.status == 2)
  }

  @Test("reports with --since what a change brought, and not what others mended meanwhile")
  func since() throws {
    let backlog = try ShopBacklog.make()
    try backlog.repository.git("checkout", "-q", "-b", "feature")
    try backlog.write(
      "backlog/items/PAY-77-new.md", "---\nid: PAY-77\ntitle: N\ntype: task\nstatus: drat\n---\n")
    let run = try backlog.nextup("check", "--since", "main", "--format", "concise")
    #expect(run.status == 1)
    #expect(
      run.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
        "backlog/items/PAY-77-new.md:5:9:", "1",
      ])
    #expect(try backlog.nextup("check", "--since", "nowhere").status == 2)
  }

  @Test("finds with --since a mention whose criterion has another number now")
  func slidNumbers() throws {
    let path = "backlog/items/PAY-1-saved-card.md"
    let mention = "backlog/goals/G-1.md"
    let backlog = try ShopBacklog.make([mention: "# Goal\n\nMet when PAY-1#1 holds.\n"])
    let text = try backlog.read(path)
    let heading = "## Acceptance criteria\n\n"
    try backlog.write(
      path, text.replacing(heading, with: heading + "- [ ] The card is asked for\n"))
    #expect(try !backlog.nextup("check").output.contains("slid-number"))
    let run = try backlog.nextup("check", "--since", "HEAD", "--format", "concise")
    #expect(
      run.output.contains("\(mention):3:10: warning[criteria/slid-number] PAY-1#1 names"),
      "\(run.output)")
    try backlog.nextup("check", "--since", "HEAD", "--fix", "--unsafe-fixes")
    #expect(try backlog.read(mention).contains("Met when PAY-1#2 holds."))
    let again = try backlog.nextup("check", "--since", "HEAD", "--format", "concise")
    #expect(!again.output.contains("slid-number"))
  }

  @Test("checks the index, so that a commit is judged by what it will have")
  func staged() throws {
    let backlog = try ShopBacklog.make()
    let path = "backlog/items/PAY-77-new.md"
    try backlog.write(path, "---\nid: PAY-77\ntitle: N\ntype: task\nstatus: drat\n---\n")
    #expect(try !backlog.nextup("check", "--staged").output.contains("PAY-77"))
    try backlog.repository.git("add", path)
    try backlog.write(path, "---\nid: PAY-77\ntitle: N\ntype: task\nstatus: draft\n---\n")
    let run = try backlog.nextup("check", "--staged", "--since", "HEAD", "--format", "concise")
    #expect(run.status == 1)
    #expect(run.output.contains("PAY-77-new.md:5:9: error[front-matter/invalid-value]"))
    #expect(try backlog.nextup("check", "--staged", "--fix").status == 64)
  }

  @Test("checks a text from standard input in the place of a file")
  func standardInput() throws {
    let backlog = try ShopBacklog.make()
    let text = "---\nid: PAY-2\ntitle: E\ntype: task\nstatus: drat\nepic: PAY-9\n---\n"
    let path = "backlog/items/PAY-2-expired-card.md"
    let run = try Nextup.run(
      ["check", "--stdin", path, "--format", "concise"], in: backlog.repository.path, input: text)
    #expect(run.output.contains("\(path):5:9: error[front-matter/invalid-value]"))
    #expect(!run.output.contains("unknown-reference"))
    let loose = try Nextup.run(
      ["check", "--stdin", "--format", "concise"], in: "/",
      input: "As a shopper, I want to pay by card.\n")
    #expect(loose.output.hasPrefix("stdin:1:1: warning[criteria/missing]"))
  }

  @Test("fixes what only another fix brings to light in the same run")
  func hiddenFixes() throws {
    let backlog = try ShopBacklog.make([
      "backlog/order.md": "# Order\n\n## Now\n\n1.[PAY-1](items/old-name.md) Old\n1. PAY-2\n"
    ])
    try backlog.nextup("check", "--fix")
    let order = try backlog.read("backlog/order.md")
    #expect(order.contains("1. [PAY-1](items/PAY-1-saved-card.md) "), "\(order)")
    try backlog.nextup("check", "--fix")
    #expect(try backlog.read("backlog/order.md") == order)
  }

  @Test("shows fixes as a diff and writes nothing")
  func diff() throws {
    let backlog = try ShopBacklog.make([
      "backlog/order.md": ShopBacklog.order.replacing("1. [PAY-3]", with: "- [PAY-3]")
    ])
    let run = try backlog.nextup("check", "--diff")
    #expect(run.status == 0)
    #expect(run.output.contains("+1. [PAY-3]"))
    #expect(try backlog.changedFiles() == [])
  }
}
