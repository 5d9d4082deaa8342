import Foundation
import TestSupport
import Testing

@Suite("nextup render and demo")
struct RenderTests {
  @Test("makes a site in a folder, the same bytes each time")
  func site() throws {
    let backlog = try ShopBacklog.make()
    let first = try backlog.nextup("render", "--out", "public")
    #expect(first.status == 0)
    #expect(first.output == "")
    let index = try backlog.read("public/index.html")
    #expect(index.contains("a third of abandoned carts end here"))
    #expect(!index.contains("<script"))
    let again = try backlog.nextup("render", "--out", "public")
    #expect(again.errors.contains("wrote 0 files"))
    #expect(try backlog.nextup("render", "--out", "second").status == 0)
    #expect(try backlog.read("second/index.html") == index)
  }

  @Test("prints Markdown, JSON and CSV, or writes them", arguments: ["markdown", "json", "csv"])
  func documents(form: String) throws {
    let backlog = try ShopBacklog.make()
    var transcript = Transcript(backlog)
    try transcript.nextup("render --to \(form)")
    Snapshot.expect(transcript.text, matches: "render-\(form).txt")
    let result = try backlog.nextup("render", "--to", form, "--out", "out.txt")
    #expect(result.output == "")
    // Links of Markdown begin where it stands.
    let written = try backlog.read("out.txt").replacing("](backlog/", with: "](")
    #expect(try written == backlog.nextup("render", "--to", form).output)
  }

  @Test("Markdown links to the items from where it is written")
  func links() throws {
    let backlog = try ShopBacklog.make(["docs/public/.keep": "", "backlog/notes/.keep": ""])
    for (path, way) in [
      ("RANKING.md", "(backlog/items/"), ("docs/public/ranking.md", "(../../backlog/items/"),
    ] {
      #expect(try backlog.nextup("render", "--to", "markdown", "--out", path).status == 0)
      #expect(try backlog.read(path).contains("[PAY-1]\(way)PAY-1-saved-card.md)"))
    }
  }

  @Test("uses the team's own templates, and says where they are wrong")
  func ownTemplates() throws {
    let backlog = try ShopBacklog.make(["mine/index.mustache": "{{#items}}unfinished"])
    let broken = try backlog.nextup("render", "--templates", "mine")
    #expect(broken.status == 2)
    #expect(broken.errorLines.count == 1)
    #expect(broken.errors.contains("index.mustache"))
    let missing = try backlog.nextup("render", "--templates", "nowhere")
    #expect(missing.status == 2)
  }

  @Test("demo makes a backlog that every command works on")
  func demo() throws {
    let folder = TemporaryBacklog(at: try TemporaryRepository())
    let made = try folder.nextup("demo", "shop")
    #expect(made.status == 0, "\(made.errors)")
    let shop = folder.path + "/shop"
    #expect(try Nextup.run(["list"], in: shop).status == 0)
    #expect(try Nextup.run(["next"], in: shop).output.contains("Next:"))
    #expect(try Nextup.run(["check"], in: shop).status == 1)
    #expect(try Nextup.run(["render"], in: shop).status == 0)
    let again = try folder.nextup("demo", "shop")
    #expect(again.status == 2)
    #expect(again.errorLines.count == 1)
  }

  @Test("demo makes the same commit from the same numbers")
  func generated() throws {
    let folder = TemporaryBacklog(at: try TemporaryRepository())
    for name in ["one", "two"] {
      let result = try folder.nextup(
        "demo", name, "--items", "30", "--commits", "40", "--seed", "7")
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.errors.contains("\r"))
    }
    let git = folder.repository
    #expect(
      try git.git("-C", "one", "rev-parse", "HEAD") == git.git("-C", "two", "rev-parse", "HEAD"))
  }
}
