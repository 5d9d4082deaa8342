import BacklogModel
import Source
import TestSupport
import Testing

@Suite("The direction of imports")
struct ModuleDirectionTests {
  @Test("is what docs/architecture.md says, module by module")
  func imports() throws {
    let documented = try Self.documented()
    let modules = Set(documented.keys)
    let tree = WorkTree(root: PackageFolder.path + "/Sources")
    var found: [String: Set<String>] = [:]
    for entry in try tree.entries(below: "") where entry.path.hasSuffix(".swift") {
      let module = String(entry.path.prefix { $0 != "/" })
      let text = try PackageFolder.text(of: "Sources/" + entry.path)
      found[module, default: []].formUnion(Self.imports(in: text).filter(modules.contains))
    }
    for (module, imports) in documented {
      #expect(found[module] == imports, "\(module)")
    }
    let undocumented = found.keys.filter { documented[$0] == nil }
    #expect(undocumented.filter { $0 != "nextup-bench" } == [])
  }

  /// The rows of the table: `| Lint | Source, FrontMatter, BacklogModel | … |`.
  private static func documented() throws -> [String: Set<String>] {
    let page = try PackageFolder.text(of: "docs/architecture.md")
    let section = page.split(separator: "<!-- modules -->")
    try #require(section.count == 3)
    var modules: [String: Set<String>] = [:]
    for line in section[1].split(separator: "\n").dropFirst(2) {
      let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      try #require(cells.count == 2, "\(line)")
      modules[cells[0]] = Set(cells[1].split(separator: ", ").map(String.init)).subtracting(["–"])
    }
    return modules
  }

  private static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 2, words.count == place + 2 else {
        return nil
      }
      return String(words[place + 1])
    }
  }
}
