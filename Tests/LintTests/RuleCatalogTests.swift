import BacklogModel
import Lint
import Source
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("The catalog of rules")
struct RuleCatalogTests {
  static let names = RuleCatalog.all.map(\.manual.id.name)

  @Test("finds in every example what is marked, and nothing else", arguments: names)
  func examples(name: String) throws {
    let rule = try #require(RuleCatalog.rule(named: name))
    #expect(rule.manual.examples.contains { $0.isGood })
    #expect(rule.manual.examples.contains { !$0.isGood })
    for example in rule.manual.examples {
      let found = try RuleDocumentation.findings(of: rule, in: example)
      let expected = example.files.sorted { $0.source.path < $1.source.path }.flatMap { file in
        file.marks.map { Place(path: file.source.path, range: $0) }
      }
      #expect(
        found.map { Place(path: $0.path, range: $0.defect.range) } == expected,
        "\(name): \(found.map(\.defect.message))")
      #expect(example.isGood == expected.isEmpty)
    }
  }

  @Test("names every rule once, as a group and a defect in kebab-case")
  func identifiers() {
    #expect(Set(Self.names).count == Self.names.count)
    for name in Self.names {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(name)")
      #expect(
        name.utf8.allSatisfy {
          $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0.isASCIILetter && $0 > 0x60
        }, "\(name)")
    }
  }

  @Test("has a line for every file below Rules, and a file for every line")
  func files() throws {
    let folder = Repository.root + "/Sources/Lint/Rules"
    let files = Set(try WorkTree(root: folder).entries(below: "").map { $0.path.fileStem })
    #expect(files == Set(RuleCatalog.all.map { String(describing: type(of: $0)) }))
  }

  @Test("describes every rule in docs/rules; RECORD_DOCS=1 writes the pages")
  func documentation() throws {
    let pages = try RuleDocumentation.pages()
    let tree = WorkTree(root: Repository.root)
    if getenv("RECORD_DOCS") != nil {
      for page in pages { try Repository.write(page.text, to: "docs/rules/" + page.path) }
    }
    let paths = try tree.entries(below: "docs/rules").map(\.path)
    #expect(Set(paths) == Set(pages.map { "docs/rules/" + $0.path }), "run RECORD_DOCS=1")
    for page in pages {
      let bytes = try? tree.read("docs/rules/" + page.path, limit: 1 << 20)
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == page.text, "stale: \(page.path)")
    }
  }

  @Test("says what was probably meant by a wrong name")
  func suggestions() {
    #expect(RuleCatalog.suggestion(for: "story/misssing") == "; did you mean 'story/missing'?")
    #expect(
      RuleCatalog.suggestion(for: "duplicate-id") == "; did you mean 'item/duplicate-id'?")
    #expect(RuleCatalog.suggestion(for: "quite/different") == "")
  }
}

private struct Place: Hashable {
  let path: String
  let range: ByteRange
}

/// The files of this package.
private enum Repository {
  static let root: String = {
    var path = #filePath
    for _ in 0..<3 { path = path.parentFolder }
    return path
  }()

  static func write(_ text: String, to path: String) throws {
    let file = root + "/" + path
    var folders: [String] = []
    var folder = file.parentFolder
    while folder.utf8.count > root.utf8.count {
      folders.append(folder)
      folder = folder.parentFolder
    }
    for folder in folders.reversed() { mkdir(folder, 0o755) }
    guard let handle = fopen(file, "w") else { throw CannotWrite(path: file) }
    fputs(text, handle)
    fclose(handle)
  }

  struct CannotWrite: Error {
    let path: String
  }
}
