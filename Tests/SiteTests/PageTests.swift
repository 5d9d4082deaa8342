import TestSupport
import Testing

@testable import Site

@Suite("Pages of a site")
struct PageTests {
  @Test("every page of the sample is as it was read and approved")
  func snapshots() async throws {
    let site = try await SampleBacklog.site()
    for (path, text) in site.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      Snapshot.expect(text, matches: path)
    }
    Snapshot.expect(site.keys.sorted().joined(separator: "\n") + "\n", matches: "files.txt")
  }

  @Test("rendering twice gives the same bytes")
  func isDeterministic() async throws {
    let first = try await SampleBacklog.site()
    #expect(try await SampleBacklog.site() == first)
  }

  @Test("every link leads to a page that exists, and to a place on it")
  func links() async throws {
    let site = try await SampleBacklog.site()
    let scans = site.filter { $0.key.hasSuffix(".html") }.mapValues(HTMLScanner.init)
    for (path, scan) in scans {
      let addresses = scan.tags.compactMap { $0.attributes["href"] ?? $0.attributes["src"] }
      for address in addresses where !address.hasPrefix("https:") {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : Self.resolved(String(parts[0]), from: path)
        #expect(site[target] != nil, "\(path) links to \(address)")
        guard parts.count == 2, let page = scans[target] else { continue }
        #expect(
          page.values(of: "id").contains(String(parts[1])), "\(path) links to \(address)")
      }
    }
  }

  @Test("every page is well formed, has landmarks, and no two places share a name")
  func structure() async throws {
    for (path, text) in try await SampleBacklog.site() where path.hasSuffix(".html") {
      let scan = HTMLScanner(text)
      #expect(scan.complaints == [], "\(path)")
      #expect(Set(scan.values(of: "id")).count == scan.values(of: "id").count, "\(path)")
      for name in ["main", "h1", "footer", "title"] {
        #expect(scan.tags.count { $0.name == name } == 1, "\(path): <\(name)>")
      }
      #expect(scan.tags.contains { $0.attributes["class"] == "skip" }, "\(path)")
      let navigations = scan.tags.filter { $0.name == "nav" }
      #expect(navigations.allSatisfy { $0.attributes["aria-label"] != nil }, "\(path)")
      let labels = scan.values(of: "aria-labelledby")
      #expect(Set(labels).isSubset(of: scan.values(of: "id")), "\(path)")
      #expect(scan.tags.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    }
  }

  @Test("no page runs a script, styles a single element or asks another host for anything")
  func policy() async throws {
    for (path, text) in try await SampleBacklog.site() where path.hasSuffix(".html") {
      let scan = HTMLScanner(text)
      let policy = scan.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
      #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none';") == true, "\(path)")
      #expect(!scan.tags.contains { ["script", "style", "iframe", "object"].contains($0.name) })
      #expect(scan.values(of: "style") == [], "\(path)")
      let events = scan.tags.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
      #expect(events == [], "\(path)")
      let assets =
        scan.values(of: "src")
        + scan.tags.filter { $0.name == "link" }.compactMap {
          $0.attributes["href"]
        }
      #expect(!assets.contains { $0.hasPrefix("http") || $0.hasPrefix("//") }, "\(path)")
    }
  }

  @Test("hostile text is shown, never obeyed")
  func escaping() async throws {
    let page = try #require(try await SampleBacklog.site()["items/RAIL-6HOS.html"])
    #expect(
      page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;"))
    #expect(page.contains("{{revision}}"))
    #expect(!page.contains("javascript:"))
    #expect(!page.contains("<b>RAIL"))
  }

  private static func resolved(_ address: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
