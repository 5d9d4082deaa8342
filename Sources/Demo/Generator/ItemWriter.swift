/// Writes the text of a generated item; the same item always gives the same text.
struct ItemWriter {
  private let item: GeneratedItem
  private var random: SplitMix64
  private let verb: String
  private let thing: String
  private let setting: String

  /// Chooses the words of an item.
  init(_ item: GeneratedItem) {
    self.item = item
    random = SplitMix64(seed: item.seed)
    verb = random.pick(Vocabulary.verbs)
    thing = random.pick(Vocabulary.things)
    setting = random.pick(Vocabulary.settings)
  }

  /// The title: `Export invoices by region`.
  var title: String { "\(verb) \(thing) \(setting)" }

  /// The name of the file, without its ending: `DEMO-7K3F-tax-reports`.
  var name: String { "\(item.id)-" + thing.split(separator: " ").joined(separator: "-") }

  /// The whole text, about 1 kB.
  mutating func text() -> String {
    let persona = random.pick(Vocabulary.personas)
    var text = frontMatter(persona: persona)
    switch item.kind {
    case .story: text += story(persona)
    case .bug: text += bug()
    case .epic: text += "\nEverything about \(thing), told as one.\n"
    case .task, .debt, .spike:
      text += "\n\(verb) \(thing) \(setting): \(random.pick(Vocabulary.benefits)).\n"
    }
    if item.kind != .epic { text += criteria() }
    return text + notes()
  }

  private mutating func frontMatter(persona: String) -> String {
    var lines = [
      "id: \(item.id)", "title: \(title)", "type: \(item.kind.rawValue)",
      "status: \(item.status.rawValue)",
    ]
    if let epic = item.epic { lines.append("epic: \(epic)") }
    lines.append("goal: G-\(random.pick(Vocabulary.goals).0)")
    if item.kind == .story { lines.append("persona: \(Self.slug(persona))") }
    if let estimate = item.estimate { lines.append("estimate: \(estimate)") }
    lines += [value(), "moscow: \(random.pick(["must", "should", "could", "wont"]))"]
    if item.kind == .bug {
      lines.append("severity: \(random.pick(Vocabulary.severities))")
      lines.append("business-severity: \(random.pick(Vocabulary.severities))")
    }
    if !item.depends.isEmpty {
      lines.append("depends: [\(item.depends.joined(separator: ", "))]")
    }
    if item.status == .dropped { lines.append("reason: \(item.reason)") }
    lines.append("labels: [\(random.pick(Vocabulary.labels))]")
    return "---\n" + lines.map { $0 + "\n" }.joined() + "---\n"
  }

  private mutating func value() -> String {
    let scale = [1, 2, 3, 5, 8, 13]
    let (business, time, risk) = (random.pick(scale), random.pick(scale), random.pick(scale))
    return "value: {business: \(business), time: \(time), risk: \(risk)}"
  }

  private mutating func story(_ persona: String) -> String {
    let role = persona.lowercased()
    let means = "\(verb.lowercased()) \(thing) \(setting)"
    let benefit = random.pick(Vocabulary.benefits)
    let article = role.hasPrefix("a") ? "an" : "a"
    switch random.below(5) {
    case 0: return "\nAs \(article) \(role), I want to \(means) so that \(benefit).\n"
    case 1: return "\nAs \(article) **\(role)**,\nI want to \(means),\nso that \(benefit).\n"
    case 2:
      return "\n**As \(article)** \(role)\n**I want to** \(means)\n**so that** \(benefit).\n"
    case 3: return "\n## Story\n\n> As \(article) \(role), I can \(means) so that \(benefit).\n"
    default:
      return "\n- As \(article) \(role)\n- I want to \(means)\n- So that \(benefit)\n"
    }
  }

  private mutating func bug() -> String {
    """

    ## Steps to reproduce

    1. \(verb) \(thing) \(setting)
    2. Do it again while \(random.pick(Vocabulary.conditions))

    ## Expected

    That \(random.pick(Vocabulary.results)).

    ## Actual

    An empty page, until the program is started again.

    """
  }

  /// The criteria, each in the layout that the item uses throughout.
  private mutating func criteria() -> String {
    let layout = item.layout
    var text = "\n## Acceptance criteria\n\n"
    if layout == 4 { text += "| given | when | then |\n|---|---|---|\n" }
    if layout == 5 { text += "```gherkin\n" }
    for number in 1...item.criteria {
      let given = random.pick(Vocabulary.conditions)
      let when = random.pick(Vocabulary.actions)
      let then = random.pick(Vocabulary.results)
      let sentence = "Given that \(given), when \(when), then \(then)"
      switch layout {
      case 0, 1: text += "- [\(number <= item.ticked ? "x" : " ")] \(sentence)\n"
      case 2: text += "- \(sentence)\n"
      case 3: text += "\(number). \(sentence)\n"
      case 4: text += "| \(given) | \(when) | \(then) |\n"
      default:
        text += "Scenario: Case \(number)\n  Given \(given)\n  When \(when)\n  Then \(then)\n"
      }
    }
    return layout == 5 ? text + "```\n" : text
  }

  /// Some sentences, of which each change of the wording exchanges one.
  private mutating func notes() -> String {
    let count = 3 + random.below(3)
    let changed = item.wording == 0 ? 0 : item.wording % count
    let sentences = (0..<count).map { index -> String in
      let note = random.below(Vocabulary.notes.count)
      let shift = index == changed ? item.wording : 0
      return Vocabulary.notes[(note + shift) % Vocabulary.notes.count]
    }
    return "\n## Notes\n\n" + sentences.joined(separator: "\n") + "\n"
  }

  /// A persona as its file is named: `branch-manager`.
  static func slug(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: "-")
  }
}
