import BacklogModel
import FrontMatter
import Source

/// The configuration that makes Nextup read a found backlog in place, and what was guessed for it.
struct ConfigurationDraft {
  /// The configuration.
  private(set) var configuration = Configuration()

  /// What was guessed, in words.
  private(set) var guesses: [String]

  /// Whether no item has a status, so that the words are Nextup's own.
  private(set) var hasInventedStatuses = false

  /// Works out the configuration of a backlog.
  ///
  /// - Parameters:
  ///   - backlog: what a layout found.
  ///   - survey: the tree it was found in.
  ///   - prefix: what IDs shall begin with, if somebody said so.
  init(_ backlog: FoundBacklog, in survey: Survey, prefix: String?) {
    guesses = backlog.guesses
    if survey.isCut {
      guesses.append("only the first \(Survey.mostPages) Markdown files were looked at")
    }
    var backlog = backlog
    if let prefix { backlog.prefix = prefix }
    layOut(backlog, survey)
    name(backlog)
    readKeys(backlog)
    readWords(backlog)
    readCriteriaHeading(backlog)
    readReadiness(backlog)
    readRules(backlog)
  }

  private mutating func layOut(_ backlog: FoundBacklog, _ survey: Survey) {
    configuration.backlog = backlog.folder
    configuration.items = backlog.itemFolders
    configuration.board = backlog.board
    configuration.definitionOfDone = backlog.definitionOfDone
    let others = ExcludePatterns(
      backlog.others.map { $0.path.relative(to: backlog.folder) }.filter { $0 != "order.md" },
      items: backlog.pages.map { $0.path.relative(to: backlog.folder) })
    let folders = RecordKind.allCases.map(\.folder).filter { folder in
      !backlog.itemFolders.contains { $0.path == folder }
        && !survey.pages(below: configuration.path(of: folder)).isEmpty
    }
    configuration.exclude = others.patterns + folders
  }

  private mutating func name(_ backlog: FoundBacklog) {
    let guess = IdentifierGuess(backlog)
    configuration.idPrefix = guess.prefix
    configuration.idAliases = backlog.aliases.filter {
      $0.uppercased() != guess.prefix.uppercased()
    }
    configuration.idStyle = guess.isSequential ? .sequential : .random
    configuration.idFromFileName = guess.form
    if guess.ignoresKey { configuration.keys["id"] = "nextup-id" }
    switch guess.form {
    case .id: break
    case .number:
      guesses.append("the numbers of the file names are the IDs, after \(guess.prefix)-")
    case .words: guesses.append("the words of the file names are the IDs, after \(guess.prefix)-")
    }
  }

  private mutating func readKeys(_ backlog: FoundBacklog) {
    let guess = KeyGuess(
      backlog.pages, fixed: backlog.keys,
      names: ItemNames(items(of: backlog), aliases: configuration.idAliases),
      ignoresID: configuration.keys["id"] != nil)
    configuration.keys = guess.keys
    configuration.extraKeys = guess.extra
    let foreign = guess.foreign.filter { $0 != "id" }
    if !foreign.isEmpty {
      let names = foreign.map { "'\($0)'" }.joined(separator: ", ")
      guesses.append("\(names): another use than Nextup's, so kept as your own")
    }
    if guess.foreign.contains("id") {
      guesses.append("the key 'id' holds no IDs as Nextup has them, so file names count")
    }
  }

  private mutating func readWords(_ backlog: FoundBacklog) {
    readTextKeys(backlog)
    let items = items(of: backlog)
    let used = usedWords(items)
    let silent = items.count { $0.status == nil }
    let guess = StatusGuess(
      backlog, used: used, silentMajority: silent * 2 > items.count)
    hasInventedStatuses = guess.isInvented
    configuration.statuses = guess.statuses
    configuration.defaults["status"] = guess.fallback
    let types = Set(items.map(\.type)).subtracting([""])
    let standard = configuration.types.filter { $0 != backlog.type }
    configuration.types =
      [backlog.type] + standard
      + types.filter { $0 != backlog.type && !standard.contains($0) }.sorted()
    configuration.defaults["type"] = backlog.type
    explain(guess, silent: guess.isBoard ? 0 : silent)
  }

  /// The status words of items, often used ones first, and those that boxes offer.
  private func usedWords(_ items: [Item]) -> [String] {
    var counts: [String: Int] = [:]
    for item in items {
      if let word = item.status { counts[word, default: 0] += 1 }
      for word in item.fields.textValues["status"]?.options ?? [] { counts[word, default: 0] += 0 }
    }
    return counts.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }.map(\.key)
  }

  /// Takes the status from the text where no key has it, if the words there are usual ones.
  private mutating func readTextKeys(_ backlog: FoundBacklog) {
    let statusKey = configuration.name(of: "status")
    let hasKey = backlog.pages.contains { $0.frontMatter[statusKey] != nil }
    let words = backlog.pages.compactMap { $0.fields.textValues["status"]?.text }
    let usual = words.count { StatusWords.stage(of: $0) != nil }
    if !hasKey, backlog.board == nil, usual * 3 >= backlog.pages.count, usual * 2 > words.count {
      configuration.textKeys["status"] = "Status"
    }
    let titles = backlog.pages.compactMap { $0.fields.textValues["title"]?.text }
    if titles.count * 10 >= backlog.pages.count * 8 {
      configuration.textKeys["title"] = "Feature name"
    }
  }

  private mutating func explain(_ guess: StatusGuess, silent: Int) {
    if guess.isInvented {
      return guesses.append("no item says its status, so all are taken as 'ready'")
    }
    if silent > 0, let word = guess.fallback {
      guesses.append("\(silent.counted("item")) without a status: taken as '\(word)'")
    }
    if let word = guess.madeReady {
      guesses.append("'\(word)' means ready, because no other status does")
    }
    if !guess.unknown.isEmpty {
      let words = guess.unknown.map { "'\($0)'" }.joined(separator: ", ")
      guesses.append("\(words) is no usual status and was taken as proposed")
    }
    if let done = guess.statuses.first(where: { $0.stage == .accepted }) {
      guesses.append("'\(done.word)' means accepted: nothing more is to be done")
    }
  }

  /// Where hardly any page has the usual heading, another one may announce the criteria.
  private mutating func readCriteriaHeading(_ backlog: FoundBacklog) {
    let usual = backlog.pages.count { !$0.text.criteriaSections.isEmpty }
    guard usual * 4 < backlog.pages.count else { return }
    let candidates = [
      "Scenario", "Scenarios", "Acceptance", "Acceptance tests", "Conditions of satisfaction",
      "Success criteria", "Criteria", "Done when",
    ]
    let heading = candidates.first { candidate in
      let pages = backlog.pages.count { page in
        page.text.sections.contains { $0.title.lowercased() == candidate.lowercased() }
      }
      return pages * 2 > backlog.pages.count
    }
    guard let heading else { return }
    configuration.storyForm.criteriaHeadings.append(heading)
    guesses.append("criteria stand under the heading '\(heading)'")
  }

  /// What an adopted backlog never had is a note; IDs and titles that are nowhere in front matter
  /// are none of its business.
  private mutating func readRules(_ backlog: FoundBacklog) {
    for rule in ConfigurationPage.notes { configuration.rules[rule] = .severity(.note) }
    let written = backlog.pages.count { $0.frontMatter["id"] != nil }
    if written * 2 < backlog.pages.count { configuration.rules["front-matter/implied-key"] = .off }
  }

  private mutating func readReadiness(_ backlog: FoundBacklog) {
    let items = items(of: backlog)
    let conditions = ReadinessGuess.conditions(items)
    let types = Set(items.map(\.type)).union([backlog.type]).subtracting(["epic"])
    configuration.definitionOfReady = Dictionary(
      uniqueKeysWithValues: types.filter(configuration.types.contains).map { ($0, conditions) })
    let estimates = Set(items.compactMap { $0.fields.number(of: "estimate") })
    if !estimates.isSubset(of: Set(configuration.estimateScale)) {
      configuration.estimateScale = Set(configuration.estimateScale).union(estimates).sorted()
    }
    guesses.append("ready means: " + conditions.joined(separator: ", ") + ", as most items have it")
  }

  /// The pages as the configuration so far reads them.
  private func items(of backlog: FoundBacklog) -> [Item] {
    var configuration = configuration
    configuration.defaults = [:]
    configuration.statuses = []
    let reader = ItemReader(configuration)
    return backlog.pages.map { reader.item(in: $0.file) }
  }
}
