import BacklogModel

/// What may stand in `KEY=VALUE`: the keys, and after the operator the values of the key.
struct AssignmentCandidates {
  private let source: CompletionSource
  private let operators: [String]
  private let extraKeys: [String]

  /// Describes what a command takes.
  ///
  /// - Parameters:
  ///   - source: the backlog.
  ///   - operators: what may stand between key and value, longer ones first.
  ///   - extraKeys: keys that are not those of the front matter.
  init(_ source: CompletionSource, operators: [String], extraKeys: [String] = []) {
    self.source = source
    self.operators = operators
    self.extraKeys = extraKeys
  }

  /// Whole words that continue what is typed.
  func candidates(for word: String) -> [String] {
    guard let (key, used) = parts(of: word) else { return keys.map { $0 + "=" } }
    let value = word.dropFirst(key.count + used.count)
    // Commas part several values; the last one is completed.
    let done = value.lastIndex(of: ",").map { String(value[...$0]) } ?? ""
    return values(of: key).map { key + used + done + $0 }
  }

  private func parts(of word: String) -> (key: String, used: String)? {
    guard let equals = word.firstIndex(of: "=") else { return nil }
    let before = word[...equals]
    guard let used = operators.first(where: { before.hasSuffix($0) }) else { return nil }
    return (String(before.dropLast(used.count)), used)
  }

  private var definitions: [KeyDefinition] { ItemKeys.definitions(for: source.configuration) }

  /// The keys; of a map those inside it.
  private var keys: [String] {
    let standard = definitions.flatMap { key -> [String] in
      guard case .record(let inner) = key.shape else { return [key.name] }
      return inner.map { "\(key.name).\($0.name)" }
    }
    return standard + source.configuration.extraKeys + extraKeys
  }

  private func values(of key: String) -> [String] {
    switch key {
    case "epic", "depends", "found-in-item": source.identifiers
    case "goal": source.recordNames([.goal])
    case "persona": source.recordNames([.persona])
    case "sprint": source.recordNames([.sprint])
    case "release": source.recordNames([.release])
    case "requested-by": source.recordNames([.request])
    case "horizon": source.horizons
    case "labels", "assignee": source.values(of: key)
    case "stage": Stage.allCases.map(\.rawValue)
    case "ready", "broken": ["true", "false"]
    default: definitions.first { $0.name == key }.map { words(of: $0.shape) } ?? []
    }
  }

  private func words(of shape: ValueShape) -> [String] {
    switch shape {
    case .word(let words): words
    case .flag: ["true", "false"]
    case .numberOf(let scale): scale.map(ValueShape.written)
    case .list(let element): words(of: element)
    default: []
    }
  }
}
