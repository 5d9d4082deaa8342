import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("A site in a browser", .enabled(if: Chromium.path != nil))
struct BrowserTests {
  /// What the browser measured of a page.
  private struct Measure: Decodable {
    let page: String
    let width: Int
    let room: Int
    let text: Int
    let ground: String
  }

  @Test("from files, on a phone 360 pixels wide: styled, without errors, nothing sticks out")
  func narrowWindow() async throws {
    let folder = try TemporaryFolder()
    let renderer = SiteRenderer(
      try await SampleBacklog.load(changing: Self.longWords), templates: try SiteTemplates())
    _ = try await SiteWriter(to: folder.path + "/site").write(renderer.files)
    let pages = renderer.files.map(\.path).filter { $0.hasSuffix(".html") }
    try folder.write("measure.html", Self.measuringPage(for: pages))

    let outcome = try Chromium.open(
      folder.path + "/measure.html", profile: folder.path + "/profile")
    #expect(outcome.console == [])
    let body = outcome.document.components(separatedBy: "<body>").last ?? ""
    let json = body.components(separatedBy: "</body>")[0]
    let measures = try JSONDecoder().decode([Measure].self, from: Data(json.utf8))
    #expect(measures.map(\.page) == pages)
    for measure in measures {
      #expect((340...360).contains(measure.room), "\(measure.page) leaves \(measure.room) pixels")
      #expect(measure.width == measure.room, "\(measure.page)")
      #expect(measure.text > 100, "\(measure.page)")
      #expect(measure.ground != "rgba(0, 0, 0, 0)", "\(measure.page) has no style")
    }
  }

  /// An item that tries to push the page apart.
  private static let longWords: [String: String] = {
    let word = String(repeating: "Donaudampfschiff", count: 12)
    return [
      "backlog/items/RAIL-4WID-wide.md": """
      ---
      id: RAIL-4WID
      title: \(word)
      type: story
      status: draft
      labels: [\(word)]
      ---

      As a \(word), I want \(word).

      | \(word) | \(word) |
      |---------|---------|
      | a       | b       |

          \(word) in code

      - [ ] `\(word)`
      """
    ]
  }()

  /// A page that shows each page in a frame 360 pixels wide and leaves the measures as its text.
  private static func measuringPage(for pages: [String]) -> String {
    let list = pages.map { "\"\($0)\"" }.joined(separator: ",")
    return """
      <!DOCTYPE html><html><head></head><body><script>
      (async () => {
        const measures = [];
        for (const page of [\(list)]) {
          const frame = document.createElement("iframe");
          frame.width = 360; frame.height = 800; frame.style.border = 0;
          const loaded = new Promise(done => frame.onload = done);
          frame.src = "site/" + page;
          document.body.append(frame);
          await loaded;
          const root = frame.contentDocument.documentElement;
          measures.push({
            page, width: root.scrollWidth, room: root.clientWidth, text: root.innerText.length,
            ground: frame.contentWindow.getComputedStyle(frame.contentDocument.body).backgroundColor
          });
          frame.remove();
        }
        document.body.textContent = JSON.stringify(measures);
      })();
      </script></body></html>
      """
  }
}
