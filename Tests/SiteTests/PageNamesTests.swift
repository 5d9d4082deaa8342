import BacklogModel
import Source
import Testing

@testable import Site

@Suite("Names of pages and places")
struct PageNamesTests {
  @Test("names are safe, and none differ in case alone, whatever the files are called")
  func uniqueness() async throws {
    var changes: [String: String] = [:]
    for name in ["ü.md", "Ü.md", "..md", "a b.md", "a%20b.md", "CON.md", "-.md", "x&y<z>.md"] {
      changes["backlog/items/" + name] = "No ID.\n"
    }
    for index in 0..<5 {
      changes["backlog/items/dup\(index).md"] = "---\nid: RAIL-2B7C\n---\n"
    }
    let backlog = try await SampleBacklog.load(changing: changes)
    let names = PageNames(backlog.items, index: backlog.index)
    let paths = backlog.items.map(names.path)
    #expect(Set(paths.map { $0.lowercased() }).count == backlog.items.count)
    for path in paths {
      let stem = path.dropFirst("items/".count).dropLast(".html".count)
      let isSafe = stem.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-.~".utf8.contains($0) }
      #expect(isSafe && !stem.isEmpty && !stem.hasPrefix("."), "\(path)")
    }
    #expect(paths.contains("items/RAIL-2B7C.html"))
  }

  @Test(
    "links of a text lead to pages",
    arguments: [
      ("RAIL-2B7C-delay-alert.md", LinkTargets.Target.page("items/RAIL-2B7C.html")),
      ("./../items/RAIL-2B7C-delay-alert.md#2", .page("items/RAIL-2B7C.html#c2")),
      ("RAIL-2B7C-delay-alert.md#notes", .page("items/RAIL-2B7C.html")),
      ("RAIL-2B7C-renamed-since.md", .page("items/RAIL-2B7C.html")),
      ("rail-2b7c", .page("items/RAIL-2B7C.html")),
      ("/backlog/items/RAIL-2B7C%2Ddelay-alert.md", .page("items/RAIL-2B7C.html")),
      ("../goals/G-TRUST.md", .page("goals.html#goal-g-trust")),
      ("../order.md", .page("index.html")),
      ("../../docs/plan.pdf", .unpublished("docs/plan.pdf")),
      ("../../../../etc/passwd", .unpublished("etc/passwd")),
      ("https://example.com/RAIL-2B7C.md", .elsewhere),
      ("//example.com/x", .elsewhere),
      ("mailto:a@example.com", .elsewhere),
      ("#notes", .elsewhere),
      ("", .elsewhere),
    ])
  func targets(destination: String, target: LinkTargets.Target) async throws {
    let backlog = try await SampleBacklog.load()
    let targets = LinkTargets(backlog, names: PageNames(backlog.items, index: backlog.index))
    #expect(targets.target(of: destination, from: "backlog/items/RAIL-1EPC-journeys.md") == target)
  }

  @Test("closed items are spread over pages of 500")
  func paging() async throws {
    var changes: [String: String] = [:]
    for number in 1...1100 {
      changes["backlog/items/RAIL-C\(number).md"] =
        "---\nid: RAIL-C\(number)\ntitle: t\ntype: task\nstatus: accepted\n---\n"
    }
    let site = try await SampleBacklog.site(changing: changes)
    let pages = site.keys.filter { $0.hasPrefix("closed") }.sorted()
    #expect(pages == ["closed-2.html", "closed-3.html", "closed.html"])
    let rows = pages.map { page in
      HTMLScanner(site[page] ?? "").tags.count { $0.name == "tr" } - 1
    }
    #expect(rows == [500, 102, 500])
  }
}
