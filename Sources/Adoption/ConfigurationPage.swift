import BacklogModel
import FrontMatter
import Source

/// Writes the configuration of an adopted backlog as `nextup.yml`, with what its lines are for.
struct ConfigurationPage {
  /// How every configuration begins that `init --adopt` wrote.
  static let mark = "# Written by 'nextup init --adopt'"

  /// The rules about what an adopted backlog never had; notes until the team wants more.
  static let notes = [
    "story/missing", "criteria/missing", "front-matter/missing-key", "item/broken-link",
    "deep/unestimated", "deep/not-ready", "item/no-reason",
  ]

  private var lines: [String] = []

  /// The file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Writes a configuration.
  ///
  /// - Parameters:
  ///   - configuration: what differs from the defaults is written.
  ///   - layout: what the backlog was recognised as.
  init(_ configuration: Configuration, layout: String) {
    lines.append("\(Self.mark) for a backlog of this form: \(layout).")
    lines.append("# Every line may be changed; 'nextup config' shows all values.")
    lines.append("version: 1")
    writeLayout(configuration)
    writeVocabulary(configuration)
    writeReadiness(configuration)
    writePeople(configuration)
    writeRules(configuration)
  }

  private mutating func writeRules(_ configuration: Configuration) {
    lines.append(
      "# What nobody asked of this backlog before is a note for now. Take a line out, or")
    lines.append("# write warning or error, to hear more of it; 'nextup rule' explains each.")
    lines.append("rules:")
    lines += configuration.rules.sorted { $0.key < $1.key }.map { name, setting in
      if case .severity(let severity) = setting {
        "  \(name): \(severity.rawValue)"
      } else {
        "  \(name): off"
      }
    }
  }

  private mutating func writeLayout(_ configuration: Configuration) {
    write("backlog", scalar(configuration.backlog.isEmpty ? "." : configuration.backlog))
    list(
      "items",
      configuration.items.map { folder in
        let path = scalar(folder.path.isEmpty ? "." : folder.path)
        return folder.stage.map { "{path: \(path), stage: \($0.rawValue)}" } ?? path
      })
    list("exclude", configuration.exclude.map(scalar))
    configuration.board.map { write("board", scalar($0)) }
    var id = [
      "prefix: \(scalar(configuration.idPrefix))", "style: \(configuration.idStyle.rawValue)",
    ]
    if !configuration.idAliases.isEmpty {
      id.append("aliases: [\(configuration.idAliases.map(scalar).joined(separator: ", "))]")
    }
    if configuration.idFromFileName != .id {
      id.append("from-file-name: \(configuration.idFromFileName.rawValue)")
    }
    write("id", "{\(id.joined(separator: ", "))}")
  }

  private mutating func writeVocabulary(_ configuration: Configuration) {
    list("types", configuration.types.map(scalar))
    map("defaults", configuration.defaults.sorted { $0.key < $1.key }.map { ($0, $1) })
    map("statuses", configuration.statuses.map { ($0.word, $0.stage.rawValue) })
    map("keys", configuration.keys.sorted { $0.key < $1.key }.map { ($0, $1) })
    map("text-keys", configuration.textKeys.sorted { $0.key < $1.key }.map { ($0, $1) })
    if configuration.statuses.contains(where: { StatusWords.isParked($0.word) }) {
      map("horizons", [("Not now", "parked")])
    }
    list("extra-keys", configuration.extraKeys.map(scalar))
    if configuration.storyForm.criteriaHeadings != StoryForm.english.criteriaHeadings {
      list("criteria-headings", configuration.storyForm.criteriaHeadings.map(scalar))
    }
    if configuration.estimateScale != Configuration().estimateScale {
      list("estimate-scale", configuration.estimateScale.map(Self.number))
    }
  }

  private mutating func writeReadiness(_ configuration: Configuration) {
    lines.append("definition-of-ready:")
    lines += configuration.definitionOfReady.sorted { $0.key < $1.key }.map { type, conditions in
      "  \(scalar(type)): [\(conditions.map(scalar).joined(separator: ", "))]"
    }
    list("definition-of-done", configuration.definitionOfDone.map(scalar))
  }

  private mutating func writePeople(_ configuration: Configuration) {
    guard let owner = configuration.roles.productOwner else { return }
    lines.append("roles:")
    let emails = owner.emails.map(scalar).joined(separator: ", ")
    lines.append("  product-owner: {name: \(scalar(owner.name)), emails: [\(emails)]}")
  }

  // MARK: - YAML

  private mutating func write(_ key: String, _ value: String) { lines.append("\(key): \(value)") }

  /// A list on one line if it fits, otherwise an entry a line; nothing if it is empty.
  private mutating func list(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    let line = "\(key): [\(values.joined(separator: ", "))]"
    guard line.count > 100 else { return lines.append(line) }
    lines.append("\(key):")
    lines += values.map { "  - \($0)" }
  }

  /// A map with a key a line; nothing if it is empty.
  private mutating func map(_ key: String, _ members: [(String, String)]) {
    guard !members.isEmpty else { return }
    let line = "\(key): {\(members.map { "\(scalar($0)): \(scalar($1))" }.joined(separator: ", "))}"
    guard line.count > 100 else { return lines.append(line) }
    lines.append("\(key):")
    lines += members.map { "  \(scalar($0)): \(scalar($1))" }
  }

  private func scalar(_ text: String) -> String { FrontMatterEditor.quoted(text) }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? String(Int(value)) : String(value)
  }
}
