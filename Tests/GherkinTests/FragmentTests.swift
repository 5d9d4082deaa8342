import Gherkin
import Source
import Testing

@Suite("A part of a feature")
struct FragmentTests {
  private func read(_ text: String, from start: GherkinParser.Start) -> GherkinDocument {
    let file = SourceFile(path: "a.md", text: text)
    let lines = LineTable(file.bytes).lines.enumerated().map { (number: $0 + 1, range: $1) }
    return GherkinParser().parse(lines, of: file, from: start)
  }

  @Test("may begin with a scenario")
  func scenarios() {
    let document = read("@a\nScenario: one\n* x\nRule: r\nScenario: two\n", from: .feature)
    #expect(document.complaints == [])
    #expect(document.feature?.heading.keyword == "")
    #expect(document.feature?.allScenarios.map(\.heading.name) == ["one", "two"])
  }

  @Test("may begin with steps")
  func steps() {
    let document = read("Given a\nWhen b\nScenario: two\nThen c\n", from: .scenario)
    #expect(document.complaints == [])
    #expect(document.feature?.scenarios.map { $0.steps.count } == [2, 1])
  }

  @Test("may stand behind marks that are no part of it")
  func marks() {
    let file = SourceFile(path: "a.md", text: "> Scenario: one\n>  * x\n> what\n")
    let lines = LineTable(file.bytes).lines.enumerated().map {
      (number: $0 + 1, range: $1.lowerBound + 2..<$1.upperBound)
    }
    let document = GherkinParser().parse(lines, of: file, from: .feature)
    let step = document.feature?.scenarios.first?.steps.first
    #expect(step.map { file.text(in: $0.range) } == "* x")
    #expect(document.errors.map { file.text(in: $0.range) } == ["what"])
  }

  @Test("may be in a language of its own")
  func language() {
    let file = SourceFile(path: "a.md", text: "Angenommen a\nDann b\n")
    let lines = LineTable(file.bytes).lines.enumerated().map { (number: $0 + 1, range: $1) }
    let document = GherkinParser(language: "de").parse(lines, of: file, from: .scenario)
    #expect(document.feature?.scenarios.first?.steps.map(\.kind) == [.context, .outcome])
  }
}
