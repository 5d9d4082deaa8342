import FrontMatter
import Markdown
public import Source

extension Configuration {
  /// The name of the file.
  public static let fileName = "nextup.yml"

  /// The largest file that is read, in bytes.
  public static let largestFile = 256 * 1024

  /// Reads a configuration; what the file does not say keeps its default.
  ///
  /// - Throws: every complaint about the file at once. Nothing is guessed.
  public init(reading file: SourceFile) throws(ConfigurationError) {
    let yaml = FrontMatter(readingWhole: file, limit: Self.largestFile)
    var checker = SchemaChecker()
    checker.check(yaml.entries, against: ConfigurationKeys.all)
    var reader = ConfigurationReader(yaml)
    var configuration = reader.configuration()
    configuration.ruleMentions = yaml.ruleMentions(in: file)
    let defects = yaml.defects + checker.defects + reader.defects
    guard defects.isEmpty else { throw ConfigurationError(defects, in: file) }
    self = configuration
  }
}

/// Takes the values out of a file whose shapes were checked.
struct ConfigurationReader {
  let yaml: FrontMatter
  private(set) var defects: [Defect] = []

  init(_ yaml: FrontMatter) { self.yaml = yaml }

  mutating func configuration() -> Configuration {
    var configuration = Configuration()
    readLayout(into: &configuration)
    readVocabulary(into: &configuration)
    readReadiness(into: &configuration)
    readChecking(into: &configuration)
    configuration.roles = roles()
    configuration.approval = approval()
    return configuration
  }

  private mutating func readLayout(into configuration: inout Configuration) {
    if let node = yaml["backlog"] { configuration.backlog = folder(node) }
    if let node = yaml["items"] {
      configuration.items = node.elements.compactMap { element in
        // A map without a path is reported already.
        guard let path = element.text == nil ? element["path"] : element else { return nil }
        return Configuration.ItemFolder(
          path: folder(path),
          stage: element["stage"]?.text.flatMap { Stage(rawValue: $0.lowercased()) })
      }
    }
    yaml["exclude"].map { configuration.exclude = $0.texts }
    if let node = yaml["board"] { configuration.board = folder(node) }
    yaml["timezone"]?.text.map { configuration.timezone = $0 }
    if let id = yaml["id"] {
      if let prefix = id["prefix"] { configuration.idPrefix = self.prefix(prefix) }
      id["style"]?.text.map { configuration.idStyle = .init(rawValue: $0.lowercased()) ?? .random }
      id["aliases"].map { configuration.idAliases = $0.texts }
      id["from-file-name"]?.text.map {
        configuration.idFromFileName = .init(rawValue: $0.lowercased()) ?? .id
      }
    }
  }

  private mutating func readVocabulary(into configuration: inout Configuration) {
    yaml["types"].map { configuration.types = $0.texts }
    yaml["defaults"].map { configuration.defaults = $0.textsByKey }
    yaml["keys"].map { configuration.keys = $0.textsByKey }
    yaml["text-keys"].map { configuration.textKeys = $0.textsByKey }
    yaml["extra-keys"].map { configuration.extraKeys = $0.texts }
    if let node = yaml["statuses"] {
      configuration.statuses = node.entries.compactMap { entry in
        entry.value.text.flatMap { Stage(rawValue: $0.lowercased()) }
          .map { Configuration.Status(word: entry.key, stage: $0) }
      }
      if configuration.statuses.isEmpty { complain(node, "'statuses' names no status") }
    }
    if let node = yaml["horizons"] {
      configuration.parkedHorizons = Set(
        node.entries.filter { $0.value.text?.lowercased() == "parked" }.map(\.key))
    }
    yaml["estimate-scale"].map {
      configuration.estimateScale = $0.texts.compactMap(Scalar.number)
    }
    if let form = yaml["story-form"] {
      form["role"].map { configuration.storyForm.role = $0.texts }
      form["means"].map { configuration.storyForm.means = $0.texts }
      form["benefit"].map { configuration.storyForm.benefit = $0.texts }
    }
    yaml["criteria-headings"].map { configuration.storyForm.criteriaHeadings = $0.texts }
    checkNames(configuration)
    checkTypes()
  }

  /// A type is part of the path of its template.
  private mutating func checkTypes() {
    for node in yaml["types"]?.elements ?? [] {
      guard let text = node.text else { continue }
      let isName = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") }
      if !isName || text.hasPrefix(".") {
        complain(node, "'\(text)' cannot be a type; use words without slashes")
      }
    }
  }

  private mutating func readReadiness(into configuration: inout Configuration) {
    yaml["ready-depth"]?.text.flatMap { Int($0) }.map { configuration.readyDepth = $0 }
    yaml["definition-of-done"].map { configuration.definitionOfDone = $0.texts }
    yaml["capacity"]?.text.map { configuration.capacity = Scalar.number($0) }
    guard let node = yaml["definition-of-ready"] else { return }
    configuration.definitionOfReady = [:]
    for entry in node.entries {
      configuration.definitionOfReady[entry.key] = entry.value.texts
      for element in entry.value.elements {
        let extraKeys = configuration.extraKeys
        guard let text = element.text, ReadyCondition(text, extraKeys: extraKeys) == nil else {
          continue
        }
        let name = text.prefix { $0 != ">" }
        let meant =
          text.hasPrefix("criteria")
          ? "; write 'criteria>=2' with a whole number from 1"
          : suggestion(for: String(name), among: ReadyCondition.names + extraKeys)
        complain(element, "unknown condition '\(text)' of readiness\(meant)")
      }
    }
  }

  private func readChecking(into configuration: inout Configuration) {
    yaml["rules"].map { configuration.rules = $0.settings }
    yaml["paths"].map {
      configuration.paths = $0.entries.map { ($0.key, $0.value.settings) }
    }
    yaml["profiles"]?.entries.forEach {
      configuration.profiles[$0.key] = $0.value.settings
    }
    yaml["ownership"]?.entries.forEach {
      configuration.ownership[$0.key] = $0.value.texts.map { $0.lowercased() }
    }
    let limits = yaml["limits"]
    func limit(_ key: String) -> Int? { limits?[key]?.text.flatMap { Int($0) } }
    limit("front-matter").map { configuration.limits.frontMatter = $0 }
    limit("item").map { configuration.limits.item = $0 }
    limit("order").map { configuration.limits.order = $0 }
    limit("items").map { configuration.limits.items = $0 }
    limit("line").map { configuration.limits.text.line = $0 }
    limit("nesting").map { configuration.limits.text.nesting = $0 }
    yaml["site"]?["title"]?.text.map { configuration.siteTitle = $0 }
    configuration.siteBaseURL = yaml["site"]?["base-url"]?.text
  }

  // MARK: - Values that shapes alone cannot check

  /// A folder below the root: no absolute path, no `..`, no empty part.
  private mutating func folder(_ node: Node) -> String {
    let parts = (node.text ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let kept = parts.last == "" ? parts.dropLast() : parts[...]
    let isInside = kept.allSatisfy { part in
      !part.isEmpty && part != ".." && part != ".git"
        && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
    if kept == ["."] { return "" }
    guard isInside, !kept.isEmpty, !kept.contains(".") else {
      complain(node, "'\(node.text ?? "")' is not a folder inside the repository")
      return ""
    }
    return kept.joined(separator: "/")
  }

  private mutating func prefix(_ node: Node) -> String {
    let text = node.text ?? ""
    if Identifier(text + "-1") == nil {
      complain(node, "'\(text)' cannot begin an ID; use letters, digits and hyphens: PAY")
    }
    return text
  }

  /// Names of keys, types and statuses that the file uses and nobody knows.
  private mutating func checkNames(_ configuration: Configuration) {
    let keys = ItemKeys.all.map(\.name)
    expect("item key", in: ["keys", "text-keys", "defaults"], among: keys)
    expect("item key", in: ["ownership"], among: keys + configuration.extraKeys)
    expect("type", in: ["definition-of-ready"], among: configuration.types)
    for (key, words) in [
      ("type", configuration.types), ("status", configuration.statuses.map(\.word)),
    ] {
      guard let node = yaml["defaults"]?[key], let word = node.text,
        !words.contains(where: { $0.lowercased() == word.lowercased() })
      else { continue }
      complain(node, "'\(word)' is not a \(key)\(Suggestion.phrase(for: word, among: words))")
    }
  }

  /// Complains about the keys of some maps that are not among the known names.
  private mutating func expect(_ kind: String, in maps: [String], among names: [String]) {
    for entry in maps.flatMap({ yaml[$0]?.entries ?? [] }) where !names.contains(entry.key) {
      let suggestion = suggestion(for: entry.key, among: names)
      defects.append(
        Defect(
          "front-matter/unknown-key", at: entry.keyRange,
          "unknown \(kind) '\(entry.key)'\(suggestion)"))
    }
  }

  /// What was probably meant; nothing where so much is wrong that nobody reads it all.
  private func suggestion(for word: String, among names: [String]) -> String {
    guard defects.count < Self.mostSuggestions else { return "" }
    return Suggestion.phrase(for: word, among: names.prefix(Self.mostCompared))
  }

  private static let mostSuggestions = 10
  private static let mostCompared = 500

  mutating func complain(_ node: Node, _ message: String) {
    defects.append(Defect("front-matter/invalid-value", at: node.range, message))
  }
}

extension FrontMatter {
  /// The keys below `rules`, and one level deeper below `paths` and `profiles`.
  fileprivate func ruleMentions(in file: SourceFile) -> [RuleMention] {
    let lines = LineTable(file.bytes)
    let nested = (self["paths"]?.entries ?? []) + (self["profiles"]?.entries ?? [])
    return ((self["rules"]?.entries ?? []) + nested.flatMap(\.value.entries))
      .sorted { $0.keyRange.lowerBound < $1.keyRange.lowerBound }
      .map { entry in
        let start = lines.position(at: entry.keyRange.lowerBound)
        return RuleMention(
          name: entry.key, place: "\(file.path):\(start.line):\(start.column)")
      }
  }
}

extension Node {
  /// The texts of a list, or of a single value.
  var texts: [String] { elements.compactMap(\.text) }

  /// The texts of a map by their keys.
  var textsByKey: [String: String] {
    Dictionary(entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }) {
      first, _ in
      first
    }
  }

  fileprivate var settings: [String: RuleSetting] {
    textsByKey.compactMapValues { RuleSetting($0) }
  }
}
