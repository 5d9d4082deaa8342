import BacklogModel
import Lint
import Source
import TestSupport
import Testing

@Suite("The pages of the rules")
struct GeneratedDocumentationOfRulesTests {
  @Test("describe every rule in docs/rules; RECORD_DOCS=1 writes them")
  func pages() throws {
    let pages = try RuleDocumentation.pages()
    if PackageFolder.recordsPages {
      for page in pages { try PackageFolder.write(page.text, to: "docs/rules/" + page.path) }
    }
    let tree = WorkTree(root: PackageFolder.path)
    let paths = try tree.entries(below: "docs/rules").map(\.path)
    #expect(Set(paths) == Set(pages.map { "docs/rules/" + $0.path }), "run make docs")
    for page in pages {
      let text = try? PackageFolder.text(of: "docs/rules/" + page.path)
      #expect(text == page.text, "stale: \(page.path); run make docs")
    }
  }
}
