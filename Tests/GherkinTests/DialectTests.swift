import Gherkin
import Testing

@Suite("The languages of Gherkin")
struct DialectTests {
  @Test("are those of the official table", arguments: Dialect.languages)
  func keywords(_ language: String) throws {
    let dialect = try #require(Dialect(language))
    let titles = dialect.feature.map { [$0, dialect.scenario[0]] }
    let scenarios = (dialect.scenario + dialect.outline).map { [dialect.feature[0], $0] }
    for words in titles + scenarios {
      let document = GherkinDocument(
        "# language: \(language)\n\(words[0]): a\n\(words[1]): b\n")
      #expect(document.complaints == [])
      #expect(document.feature?.language == language)
      #expect(document.feature?.heading.keyword == words[0])
      #expect(document.feature?.scenarios.first?.heading.keyword == words[1])
    }
  }

  @Test("have their words for steps", arguments: Dialect.languages)
  func steps(_ language: String) throws {
    let dialect = try #require(Dialect(language))
    let words = dialect.given + dialect.when + dialect.then + dialect.and + dialect.but
    let text = words.map { "\($0)c\n" }.joined()
    let document = GherkinDocument(
      "# language: \(language)\n\(dialect.feature[0]): a\n\(dialect.scenario[0]): b\n" + text)
    #expect(document.complaints == [])
    #expect(document.feature?.scenarios.first?.steps.map(\.keyword) == words)
    #expect(document.feature?.scenarios.first?.steps.map(\.text.first) == words.map { _ in "c" })
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
