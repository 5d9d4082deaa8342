import BacklogModel
import Lint
import Source
import TestSupport
import Testing

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
    let folder = PackageFolder.path + "/Sources/Lint/Rules"
    let files = Set(try WorkTree(root: folder).entries(below: "").map { $0.path.fileStem })
    #expect(files == Set(RuleCatalog.all.map { String(describing: type(of: $0)) }))
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
