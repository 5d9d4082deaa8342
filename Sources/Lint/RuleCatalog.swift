import Source

/// All rules there are: each is one file below `Rules` and one line here.
public enum RuleCatalog {
  /// The rules, by group.
  public static let all: [any Rule] = [
    FrontMatterSyntax(),
    FrontMatterUnsafe(),
    FrontMatterDuplicateKey(),
    FrontMatterMissingKey(),
    FrontMatterImpliedKey(),
    FrontMatterUnknownKey(),
    FrontMatterInvalidValue(),

    ItemDuplicateID(),
    ItemFilenameMismatch(),
    ItemBrokenLink(),
    ItemUnknownReference(),
    ItemDependencyCycle(),
    ItemUndeclaredDependency(),
    ItemNoGoal(),
    ItemNoEpic(),
    ItemNoReason(),
    ItemOrphanGoal(),
    ItemUnfinishedMerge(),
    ItemHiddenCharacters(),
    ItemRawHTML(),
    ItemInsecureLink(),
    ItemLimit(),

    StoryMissing(),
    StoryMissingRole(),
    StoryMissingMeans(),
    StoryMissingBenefit(),
    StoryUnknownPersona(),
    StoryEmptyRole(),
    StoryGenericRole(),
    StoryConjunction(),
    StoryCoordination(),
    StoryExtraText(),
    StoryRepeatedConnective(),
    StoryBenefitRepeatsMeans(),
    StorySolutionTalk(),
    StoryVagueTerm(),
    StoryDeviantForm(),
    StoryDuplicate(),
    StoryNearDuplicate(),
    StoryPlaceholder(),

    CriteriaMissing(),
    CriteriaEmpty(),
    CriteriaDuplicate(),
    CriteriaTooFew(),
    CriteriaTooMany(),
    CriteriaBotchedCheckbox(),
    CriteriaNumbering(),
    CriteriaVagueTerm(),
    CriteriaLoophole(),
    CriteriaOpenEnded(),
    CriteriaUnmeasured(),
    CriteriaNoOutcome(),
    CriteriaTwoBehaviours(),
    CriteriaTaskNotOutcome(),
    CriteriaMixedForms(),
    CriteriaHappyPathOnly(),
    CriteriaOutsideSection(),
    CriteriaSeveralSections(),
    CriteriaUnmetButFinished(),
    CriteriaSlidNumber(),

    GherkinSyntax(),
    GherkinStepOrder(),
    GherkinMissingThen(),
    GherkinMissingWhen(),
    GherkinSeveralWhens(),
    GherkinUnusedVariable(),
    GherkinUnknownVariable(),
    GherkinDuplicateScenario(),
    GherkinTooLong(),
    GherkinConjunctionStep(),

    OrderSyntax(),
    OrderMissing(),
    OrderMissingID(),
    OrderUnknownItem(),
    OrderDuplicateItem(),
    OrderDuplicateHorizon(),
    OrderUnparkedHorizon(),
    OrderUnnumbered(),
    OrderNested(),
    OrderLinkMismatch(),
    OrderBlockedAboveBlocker(),
    OrderStaleTitle(),
    OrderUnmarkedReason(),
    OrderScoreInversion(),
    OrderMoscowInversion(),
    OrderEpicScattered(),
    OrderReadyUnranked(),
    OrderStartedUnranked(),
    OrderStartedOutOfOrder(),
    OrderStaleHorizon(),

    DeepUnestimated(),
    DeepNotReady(),
    DeepTooBig(),
    DeepOverDetailed(),
    DeepLopsidedTop(),
    DeepStale(),

    BugMissingSeverity(),
    BugMissingBusinessSeverity(),
    BugMissingSteps(),
    BugMissingExpected(),

    SprintMissingGoal(),
    SprintReversedDates(),
    SprintOverlap(),
    SprintDuplicateID(),
    SprintUnreadyItem(),
    SprintOverCapacity(),
    SprintCommittedTwice(),
    SprintDisagreement(),

    SuppressionMissingReason(),
    SuppressionUnknownRule(),
    SuppressionUnused(),
  ]

  /// The groups, in the order of the rules.
  public static var groups: [String] {
    all.map { String($0.manual.id.group) }
      .reduce(into: []) { groups, group in if groups.last != group { groups.append(group) } }
  }

  /// The names of all rules.
  public static var names: [String] { all.map(\.manual.id.name) }

  /// The rule with a name.
  public static func rule(named name: String) -> (any Rule)? {
    all.first { $0.manual.id.name == name }
  }

  /// The words for a name that no rule has: `; did you mean 'story/missing'?`, or nothing.
  ///
  /// A name is also compared with the part after the slash.
  ///
  /// - Parameter orGroups: whether the name of a group may have been meant.
  public static func suggestion(for name: String, orGroups: Bool = false) -> String {
    let names = names + (orGroups ? groups : [])
    let ending = names.first { $0.hasSuffix("/" + name) }
    return ending.map { "; did you mean '\($0)'?" } ?? Suggestion.phrase(for: name, among: names)
  }
}
