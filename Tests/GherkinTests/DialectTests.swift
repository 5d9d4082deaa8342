import Gherkin
import Testing

@Suite("The languages of Gherkin")
struct DialectTests {
  @Test("are those of the official table", arguments: Dialect.languages)
  func keywords(_ language: String) throws {
    let dialect = try #require(Dialect(language))
    for feature in dialect.feature {
      for scenario in dialect.scenario {
        for step in dialect.given + dialect.when + dialect.then + dialect.and + dialect.but {
          let document = GherkinDocument(
            "# language: \(language)\n\(feature): a\n\(scenario): b\n\(step)c\n")
          #expect(document.complaints == [])
          #expect(document.feature?.language == language)
          #expect(document.feature?.scenarios.first?.steps.first?.keyword == step)
        }
      }
    }
  }

  @Test("are 80, all with words for everything")
  func table() throws {
    #expect(Dialect.languages.count == 80)
    #expect(Dialect.languages == Dialect.languages.sorted())
    for language in Dialect.languages {
      let dialect = try #require(Dialect(language))
      let words = [
        dialect.feature, dialect.rule, dialect.background, dialect.scenario, dialect.outline,
        dialect.examples, dialect.given, dialect.when, dialect.then, dialect.and, dialect.but,
      ]
      #expect(words.allSatisfy { !$0.isEmpty }, "\(language)")
    }
    #expect(Dialect("xx") == nil)
    #expect(Dialect("EN") == nil)
  }

  @Test(
    "are named in a comment above the feature",
    arguments: ["# language: fr", "#language:fr", "  #  language :  fr  ", "\n# c\n# language: fr"])
  func naming(_ line: String) {
    let document = GherkinDocument("\(line)\nFonctionnalité: payer\nScénario: a\nSoit b\n")
    #expect(document.complaints == [])
    #expect(document.feature?.language == "fr")
  }

  @Test("hold the longest keyword that a line begins with")
  func longest() {
    let document = GherkinDocument(
      "# language: ht\nFonksyonalite: a\nSenaryo: b\nSipoze ke c\nSipoze d\n")
    #expect(
      document.feature?.scenarios.first?.steps.map(\.keyword) == ["Sipoze ke ", "Sipoze "])
  }
}
