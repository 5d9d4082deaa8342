import ArgumentParser
import BacklogModel

extension CompletionKind {
  /// The IDs in the file names of the items.
  static let identifiers = candidates { source, _ in source.identifiers }

  /// The IDs in the file names of the items and records.
  static let identifiersAndRecords = candidates { source, _ in
    source.identifiers + source.recordNames(RecordKind.allCases)
  }

  /// `KEY=VALUE` of an item: keys first, then the values of a key.
  static let assignments = candidates { source, word in
    AssignmentCandidates(source, operators: ["+=", "-=", "="]).candidates(for: word)
  }

  /// Conditions of `list`: keys first, then the values of a key.
  static let filters = candidates { source, word in
    AssignmentCandidates(source, operators: ["!=", "="], extraKeys: ItemFilter.computedKeys)
      .candidates(for: word)
  }

  /// IDs of items and goals, and conditions of `list`.
  static let identifiersAndFilters = candidates { source, word in
    source.identifiers + source.recordNames([.goal])
      + AssignmentCandidates(source, operators: ["!=", "="], extraKeys: ItemFilter.computedKeys)
      .candidates(for: word)
  }

  /// The types of items.
  static let types = candidates { source, _ in source.configuration.types }

  /// The horizons of the order.
  static let horizons = candidates { source, _ in source.horizons }

  /// The branches and tags.
  static let revisions = candidates { source, _ in source.revisions }

  /// The sets of severities.
  static let profiles = candidates { source, _ in source.configuration.profiles.keys.sorted() }

  /// The keys of `nextup.yml`.
  static let configurationKeys = candidates { source, _ in source.configurationKeys }

  /// What a function finds in the backlog that the command line is about, as far as it fits.
  ///
  /// Where there is no backlog, or its configuration is wrong, there is nothing to offer.
  private static func candidates(
    _ find: @escaping @Sendable (CompletionSource, String) -> [String]
  ) -> CompletionKind {
    .custom { words, index, beginning in
      guard let source = CompletionSource(of: words) else { return [] }
      let head = head(of: words, before: index)
      let typed = head + (beginning == "=" ? "" : beginning)
      return find(source, typed).filter { $0.lowercased().hasPrefix(typed.lowercased()) }
        .map { String($0.dropFirst(head.count)) }
    }
  }

  /// What bash has cut off the word that is completed: it parts words at `=`.
  private static func head(of words: [String], before index: Int) -> String {
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
    if word(index) == "=" { return word(index - 1) + "=" }
    return word(index - 1) == "=" ? word(index - 2) + "=" : ""
  }
}
