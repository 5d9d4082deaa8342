import Foundation
import TestSupport
import Testing

@Suite("Hostile places")
struct HostilePlacesTests {
  @Test(
    "a configuration that is no plain file, or leads elsewhere, is one line",
    arguments: [
      "link", "pipe", "folder", "version: 1\nbacklog: /etc\n", "version: 1\nbacklog: ../..\n",
      "version: 1\nbacklog: /dev/zero\n", "version: 1\nitems: [../../etc]\n",
      "version: 1\nitems: [{path: /dev}]\n", "version: 1\nbacklog: .git\n",
      "version: 1\ntypes: [../../../etc/passwd]\n", "version: 1\nbacklog: backlog/order.md\n",
      "\u{FEFF}version: &a [*a]\n", "version: 1\nrules: \(String(repeating: "{a: ", count: 9_000))",
      "version: 1\n\(String(repeating: "#", count: 300_000))\n", "version: 1\ntitle: \u{1B}[31m\n",
      "ve\0rsion: 1\n", String(repeating: "a: 1\n", count: 50_000),
    ])
  func configuration(text: String) throws {
    let backlog = try ShopBacklog.make()
    let path = backlog.path + "/nextup.yml"
    switch text {
    case "link", "pipe", "folder":
      try FileManager.default.removeItem(atPath: path)
      let content: HostileFile.Content =
        text == "link" ? .link("/etc/passwd") : text == "pipe" ? .pipe : .folder
      try HostileFile("nextup.yml", content, nil).make(in: backlog.path)
    default: try backlog.write("nextup.yml", text)
    }
    for command in [["list"], ["check"], ["config"], ["move", "PAY-1", "--top"]] {
      let result = try backlog.nextup(command)
      if command == ["config"], result.status == 0 { continue }
      #expect(result.status == 2, "\(command) \(text.prefix(40)): \(result.output.prefix(200))")
      #expect(result.output == "")
      #expect(!result.errorLines.isEmpty)
      #expect(!result.errors.contains("\u{1B}"))
    }
  }

  @Test(
    "an order that is no plain file is named, and not changed",
    arguments: ["link", "pipe", "folder"])
  func order(kind: String) throws {
    let backlog = try ShopBacklog.make()
    let outside = backlog.repository.sibling("outside.md")
    try Data("1. PAY-1\n".utf8).write(to: URL(filePath: outside))
    try FileManager.default.removeItem(atPath: backlog.path + "/backlog/order.md")
    let content: HostileFile.Content =
      kind == "link" ? .link(outside) : kind == "pipe" ? .pipe : .folder
    try HostileFile("order.md", content, nil).make(in: backlog.path + "/backlog")
    let check = try backlog.nextup("check", "--format", "concise")
    #expect(check.status == 1)
    #expect(check.output.contains("backlog/order.md:1:1: error[item/limit]"), "\(check.output)")
    for command in [["move", "PAY-2", "--top"], ["fmt"]] {
      let result = try backlog.nextup(command)
      #expect(result.status == 2 || command == ["fmt"], "\(command)")
    }
    #expect(try String(contentsOfFile: outside, encoding: .utf8) == "1. PAY-1\n")
    #expect(try backlog.nextup("list").status == 0)
  }

  @Test("an order beyond its limits is a finding, and soon")
  func largeOrder() throws {
    for text in [
      String(repeating: "x", count: 1_100_000), String(repeating: "y", count: 70_000) + "\n",
      (0..<17_000).map { "1. PAY-\($0)\n" }.joined(),
      String(repeating: "1. [PAY-1](\n", count: 80_000), String(repeating: "> ", count: 400_000),
    ] {
      let backlog = try ShopBacklog.make(["backlog/order.md": text])
      let check = try backlog.nextup("check", "backlog/order.md", "--format", "concise")
      #expect(check.status == 1)
      #expect(check.output.contains("backlog/order.md:"), "\(check.output.prefix(300))")
      // Entries that cannot be read do not keep the others from being moved.
      #expect(try [0, 2].contains(backlog.nextup("move", "PAY-2", "--top").status))
    }
  }

  @Test("links in order.md lead nowhere but to items")
  func destinations() throws {
    let order = """
      ## Now

      1. [PAY-1](../../../../etc/passwd) A
      1. [PAY-2](/etc/passwd) B
      1. [PAY-3](file:///etc/passwd) C
      1. [PAY-5](javascript:alert%281%29) D

      """
    let backlog = try ShopBacklog.make(["backlog/order.md": order])
    let check = try backlog.nextup("check", "backlog/order.md", "--format", "concise")
    #expect(check.output.components(separatedBy: "[order/link-mismatch]").count == 5)
    try backlog.nextup("fmt")
    #expect(!(try backlog.read("backlog/order.md")).contains("passwd"))
  }

  @Test("a folder that cannot be listed is a finding, and the rest is read")
  func unreadableFolder() throws {
    let backlog = try ShopBacklog.make()
    // Deeper than a path may be long: even root cannot open it by its name.
    let part = String(repeating: "d", count: 250)
    for folder in ["items", "goals"] {
      try Shell.run(
        "cd backlog/$0 && for i in $(seq 18); do mkdir $1 && cd $1; done", [folder, part],
        in: backlog.path)
    }
    let check = try backlog.nextup("check", "--format", "concise")
    #expect(check.status == 1)
    #expect(check.output.contains("it is a folder that cannot be listed"), "\(check.errors)")
    #expect(check.output.contains("backlog/goals/\(part)"))
    #expect(try backlog.nextup("list").output.contains("PAY-1"))
    try Shell.run("rm -rf backlog/*/ddd*", in: backlog.path)
  }

  @Test(
    "a site is not written through a link in the repository", arguments: ["site", "public/site"])
  func siteLink(out: String) throws {
    let backlog = try ShopBacklog.make()
    let outside = backlog.repository.sibling("outside")
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    let link = backlog.path + "/" + out.prefix { $0 != "/" }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside)
    let result = try backlog.nextup("render", "--out", out)
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("is a symbolic link in the repository"))
    let csv = try backlog.nextup("render", "--to", "csv", "--out", out + "/x.csv")
    #expect(csv.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
  }

  @Test("templates of a hostile repository are refused or harmless")
  func templates() throws {
    let title = "Pay {{id}} {{{title}}} \"x\": y"
    for template in [
      "---\n{{title}}\n", "\0\u{FEFF}---\nid: [[[[\n---\n", String(repeating: "{{", count: 100_000),
      "---\nid: {{id}}\nid: {{id}}\n---\n", "---\nx: &a [*a]\n---\n",
    ] {
      let backlog = try ShopBacklog.make(["backlog/templates/story.md": template])
      let result = try backlog.nextup("new", "story", title)
      #expect(result.status == 0 || result.status == 2)
      if result.status == 2 { #expect(result.errorLines.count == 1, "\(result.errors)") }
      let expected = result.status == 0 ? 1 : 0
      #expect(try backlog.changedFiles().count == expected)
    }
    let backlog = try ShopBacklog.make()
    try FileManager.default.createDirectory(
      atPath: backlog.path + "/backlog/templates", withIntermediateDirectories: true)
    try HostileFile("templates/story.md", .link("/etc/passwd"), nil)
      .make(in: backlog.path + "/backlog")
    let result = try backlog.nextup("new", "story", title)
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
  }

  @Test("nothing is written where core.worktree leads, and its history is not taken for ours")
  func workTreeElsewhere() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration
        + "roles:\n  product-owner: {name: Paula, emails: [paula@example.com]}\n"
    ])
    let outside = backlog.repository.sibling("outside")
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try Shell.run("git config core.worktree \"$0\"", [outside], in: backlog.path)
    for line in [
      ["init", "--codeowners"], ["hook", "install"], ["hook", "install", "--merge-driver"],
      ["list", "--at", "HEAD"], ["check", "--staged"], ["check", "--since", "HEAD"], ["diff"],
      ["log"], ["merge", "--continue"],
    ] {
      let result = try backlog.nextup(line)
      #expect(result.status == 2, "\(line) \(result.output)")
      #expect(result.errorLines.count == 1, "\(line) \(result.errors)")
    }
    let revision = try backlog.nextup("list", "--at", "HEAD")
    #expect(revision.errors.contains("git keeps its files in \(outside) (core.worktree), so "))
    let doctor = try backlog.nextup("doctor")
    #expect(doctor.output.contains("broken  repository: git keeps its files in \(outside)"))
    #expect(try backlog.nextup("new", "task", "Still here").status == 0)
    #expect(try backlog.nextup("list").output.contains("Still here"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    try FileManager.default.removeItem(atPath: outside)
    let missing = try backlog.nextup("list", "--at", "HEAD")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("a place that it names is not there (failed to resolve path '"))
  }

  @Test("a submodule, whose core.worktree leads to itself, is read as any other")
  func submodule() throws {
    let inner = try ShopBacklog.make()
    let outer = try TemporaryRepository()
    let address = URL(filePath: inner.path).absoluteString
    try outer.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", address, "shop")
    let shop = outer.path + "/shop"
    let expected = try inner.nextup("list").output
    #expect(try Nextup.run(["list", "--at", "HEAD"], in: shop).output == expected)
    #expect(try Nextup.run(["check", "--staged"], in: shop).status < 2)
    #expect(try Nextup.run(["log", "PAY-1"], in: shop).status == 0)
  }
}
