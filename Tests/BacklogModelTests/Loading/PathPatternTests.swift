import BacklogModel
import Testing

@Suite("A path pattern")
struct PathPatternTests {
  @Test(
    "has * for any text and everything else for itself",
    arguments: [
      ("archive/*", "archive/a/b.md", true), ("*.md", "a/b.md", true), ("a.md", "a.md", true),
      ("a.md", "ba.md", false), ("a*b*c", "aXbYbZc", true), ("a*b*c", "acb", false),
      ("ab*ba", "aba", false), ("*", "", true), ("[a]", "a", false),
    ])
  func patterns(pattern: String, path: String, fits: Bool) {
    #expect(PathPattern(pattern).matches(path) == fits)
  }
}
