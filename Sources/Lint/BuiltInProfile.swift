import BacklogModel
import Source

/// A set of severities that every configuration has; one of the same name in it goes before.
enum BuiltInProfile: String, CaseIterable {
  /// While a text is being written: what is not there yet is only a note.
  case edit
  /// For the review of a change: as the rules and the configuration say.
  case review
  /// Before a release: what must be done about an item that is worked on counts as an error.
  case release

  /// The settings that it changes.
  var settings: [String: RuleSetting] {
    switch self {
    case .edit: Self.settings(.severity(.note)) { $0.isUnfinished }
    case .review: [:]
    case .release: Self.settings(.severity(.error)) { $0.isUnfinished || $0.isLoose }
    }
  }

  private static func settings(
    _ setting: RuleSetting, where isMeant: (RuleManual) -> Bool
  ) -> [String: RuleSetting] {
    Dictionary(
      uniqueKeysWithValues: RuleCatalog.all.map(\.manual).filter { isMeant($0) && !$0.isNote }
        .map { ($0.id.name, setting) })
  }
}

extension RuleManual {
  /// Whether it finds what is missing, and not what is wrong.
  fileprivate var isUnfinished: Bool {
    id.group == "deep" || id.name.contains("/missing") && id.group != "front-matter"
  }

  /// Whether it finds what was left over.
  fileprivate var isLoose: Bool {
    ["criteria/unmet-but-finished", "story/placeholder", "suppression/unused"].contains(id.name)
  }

  fileprivate var isNote: Bool { severity == .note }
}
