import Gherkin
import Source

/// Finds the variables that an outline mentions: `<name>`.
enum OutlineVariables {
  /// A variable with the words that mention it.
  struct Mention {
    /// The name between the angle brackets.
    let name: String
    /// The heading, step, cell or doc string that mentions it.
    let range: ByteRange
  }

  /// What the name, the steps, their tables and doc strings mention, each name once a place.
  static func mentions(in scenario: Scenario) -> [Mention] {
    var mentions = names(in: scenario.heading.name).map {
      Mention(name: $0, range: scenario.heading.range)
    }
    for step in scenario.steps {
      mentions += names(in: step.text).map { Mention(name: $0, range: step.range) }
      for cell in step.table?.rows.flatMap(\.cells) ?? [] {
        mentions += names(in: cell.value).map { Mention(name: $0, range: cell.range) }
      }
      if let text = step.docString {
        let all = names(in: text.content) + names(in: text.mediaType ?? "")
        mentions += all.map { Mention(name: $0, range: text.range) }
      }
    }
    return mentions
  }

  /// The names in a text: what stands in angle brackets without a blank at either end, except HTML.
  static func names(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    var names: [String] = []
    var seen: Set<Substring> = []
    var closed: Set<Substring> = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      guard let end = rest.firstIndex(where: { $0 == ">" || $0 == "<" || $0 == "\n" }) else {
        break
      }
      guard rest[end] == ">" else {
        rest = rest[end...]
        continue
      }
      let name = rest[..<end]
      rest = rest[end...]
      if name.hasPrefix("/") { closed.insert(name.dropFirst()) }
      if isName(name), seen.insert(name).inserted { names.append(String(name)) }
    }
    return names.filter { !closed.contains(Substring($0)) }
  }

  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let marks: Set<Character> = ["/", "!", "=", "?", "-"]
    return !marks.contains(first) && !first.isWhitespace && !last.isWhitespace && last != "/"
      && !text.contains("=")
  }
}
