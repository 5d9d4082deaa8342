import Lint
import Source
import Testing

@Suite("What joins two things in a story")
struct StoryJoiningTests {
  /// The rules about joinings that find something in a story, with the words they mark.
  private func found(_ means: String) throws -> [String] {
    let text = "As a shopper, I want to \(means) so that I save time.\n"
    let file = SourceFile(path: "stories.txt", text: text)
    return try Linter().check(plain: file).compactMap { found in
      let name = found.defect.rule.name
      guard name == "story/conjunction" || name == "story/coordination" else { return nil }
      return "\(name.dropFirst(6)): \(file.text(in: found.defect.range))"
    }
  }

  @Test(
    "two verbs with something to do each are two features",
    arguments: [
      ("see the total and print it", "and print"), ("add, edit and delete cards", "and delete"),
      ("add/edit cards", "/edit"), ("add & remove cards", "& remove"),
      ("export a list as well as print it", "as well as print"),
      ("see the total and also to print the bill", "and also to print"),
      ("have a list that I can sort and share", "and share"),
    ])
  func features(means: String, words: String) throws {
    #expect(try found(means) == ["conjunction: \(words)"])
  }

  @Test(
    "nouns, shared work and reasons are only coordinated",
    arguments: [
      "give my name and address", "design and develop a model",
      "read the log to find and fix errors",
      "see orders or returns",
    ])
  func coordination(means: String) throws {
    let joining = means.contains(" or ") ? "or" : "and"
    #expect(try found(means) == ["coordination: \(joining)"])
  }

  @Test(
    "signs inside names join nothing",
    arguments: ["see the I/O rate", "get help 24/7", "read the Q&A page", "run `a/b and c`"])
  func names(means: String) throws {
    #expect(try found(means) == [])
  }

  @Test("two qualities of one thing are two wishes")
  func qualities() throws {
    #expect(try found("have a page that is fast and secure") == ["conjunction: and secure"])
  }
}
