import BacklogModel
import Lint
import Source
import TestSupport
import Testing

@Suite("Rules of scenarios")
struct ScenarioRuleTests {
  /// What the rules about Gherkin find in a text, each as its rule and the words.
  private func findings(in text: String, path: String = "a.md") throws -> [String] {
    let file = SourceFile(path: path, text: text)
    return try Linter().check(file).filter { $0.defect.rule.group == "gherkin" }.map {
      "\($0.defect.rule.name.dropFirst(8)): \(file.text(in: $0.defect.range))"
    }
  }

  @Test(
    "look at criteria with a step a line",
    arguments: [
      ("Given a\nWhen b\nAnd c", ["missing-then: Given a\nWhen b\nAnd c"]),
      ("- Given a\n- When b\n- Then c\n- When d\n- Then e", []),
      ("- **Given** a, **when** b", []),
      ("- Given a, when b, then c", []),
    ] as [(String, [String])])
  func lists(_ text: String, _ expected: [String]) throws {
    #expect(try findings(in: "## ACs\n\n\(text)\n") == expected)
  }

  @Test(
    "let a background set the scene, or even act",
    arguments: [
      ("Background:\n Given a\n When b\nScenario: c\n Then d", []),
      ("Background:\n Given a\nScenario: c\n And b\n When d\n Then e", []),
      ("Scenario: c\n * a\n * b", []),
      ("Scenario: c", []),
    ] as [(String, [String])])
  func backgrounds(_ text: String, _ expected: [String]) throws {
    #expect(try findings(in: "Feature: f\n\(text)\n", path: "a.feature") == expected)
  }

  @Test(
    "know variables from HTML",
    arguments: [
      ("<b>bold</b> <br/> <a href=\"x\"> <v>", []), ("<w> <v>", ["unknown-variable: Then <w> <v>"]),
      ("< v> <v>", []), ("<v", ["unused-variable: v"]),
    ] as [(String, [String])])
  func variables(_ text: String, _ expected: [String]) throws {
    let feature = "Feature: f\nScenario: s\nWhen a\nThen \(text)\nExamples:\n| v |\n| 1 |\n"
    #expect(try findings(in: feature, path: "a.feature") == expected)
  }

  @Test("look at nothing else in a .feature file")
  func featureFile() throws {
    let file = SourceFile(path: "a.feature", text: "Feature: f\nScenario: s\nWhen a\nThen b\n")
    #expect(try Linter().check(file) == [])
  }

  @Test("judge a hostile file in one pass")
  func hostile() throws {
    let text = "Feature: f\n" + String(repeating: "Scenario: s\nWhen <a>\nWhen <b>\n", count: 2000)
    let found = try findings(in: text, path: "a.feature")
    #expect(found.count { $0.hasPrefix("several-whens: ") } == 501, "500, and how many more")
  }
}
