import ArgumentParser
import BacklogModel
import Lint

extension CompletionKind {
  /// The IDs of the items.
  static let identifiers = candidates { source, _ in source.identifiers }

  /// The IDs of the items and records.
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
  static let revisions = candidates(ignoringCase: false) { source, _ in source.revisions }

  /// The sets of severities.
  static let profiles = candidates(ignoringCase: false) { source, _ in
    Linter.profiles(of: source.configuration)
  }

  /// The keys of `nextup.yml`.
  static let configurationKeys = candidates { source, _ in source.configurationKeys }

  /// What a function finds in the backlog that the command line is about, as far as it fits.
  ///
  /// Where there is no backlog, or its configuration is wrong, there is nothing to offer.
  ///
  /// - Parameter ignoringCase: whether what is typed in another case means the same. What is typed
  ///   stays as it is then, for bash drops what does not begin so.
  private static func candidates(
    ignoringCase: Bool = true, _ find: @escaping @Sendable (CompletionSource, String) -> [String]
  ) -> CompletionKind {
    .custom { words, index, beginning in
      guard let source = CompletionSource(of: words) else { return [] }
      let head = head(of: words, before: index)
      let typed = head + (beginning == "=" ? "" : beginning)
      return find(source, typed).compactMap { candidate in
        if candidate.hasPrefix(typed) { return String(candidate.dropFirst(head.count)) }
        guard ignoringCase, candidate.lowercased().hasPrefix(typed.lowercased()) else { return nil }
        return String((typed + candidate.dropFirst(typed.count)).dropFirst(head.count))
      }
    }
  }

  /// What bash has cut off the word that is completed: it parts words at `=`.
  private static func head(of words: [String], before index: Int) -> String {
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
    if word(index) == "=" { return word(index - 1) + "=" }
    return word(index - 1) == "=" ? word(index - 2) + "=" : ""
  }
}
