/// The files beside the items of a generated backlog.
enum GeneratedRecords {
  /// The developers of the team.
  static let developers = ["Ada", "Chen", "Dev", "Ines", "Noor", "Yuki"].map {
    Person(name: $0, email: "\($0.lowercased())@example.com")
  }

  /// Configuration, goals and personas.
  static var files: [WrittenFile] {
    [file("nextup.yml", configuration)] + goals + personas
  }

  private static var goals: [WrittenFile] {
    Vocabulary.goals.map { name, title in
      file(
        "backlog/goals/G-\(name).md",
        """
        ---
        title: \(title)
        measure: complaints in a week
        target: 5
        by: 2026-12-31
        ---

        """)
    }
  }

  private static var personas: [WrittenFile] {
    Vocabulary.personas.map { name in
      file(
        "backlog/personas/\(ItemWriter.slug(name)).md",
        """
        ---
        name: \(name)
        aliases: []
        ---

        """)
    }
  }

  private static var configuration: String {
    let emails = developers.map(\.email).joined(separator: ", ")
    return """
      version: 1
      backlog: backlog
      id: {prefix: DEMO, style: random}
      statuses: {draft: proposed, ready: ready, in-progress: started, done: finished, accepted: accepted, dropped: dropped}
      horizons: {Not now: parked}
      roles:
        product-owner: {name: \(Person.paula.name), emails: [\(Person.paula.email)]}
        business-analyst: [\(Person.bea.email)]
        qa: [\(Person.quinn.email)]
        developers: [\(emails)]
      approval: {version: 1, require: claimed, refs: [refs/heads/main]}

      """
  }

  private static func file(_ path: String, _ text: String) -> WrittenFile {
    WrittenFile(path: path, bytes: Array(text.utf8))
  }
}
