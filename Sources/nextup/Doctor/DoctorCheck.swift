/// One thing that `doctor` looks at.
///
/// A new one is one file in `Checks` and one line in `all`.
protocol DoctorCheck: Sendable {
  /// What it looks at, in a word or two joined by hyphens.
  static var name: String { get }

  /// What it sees; nothing where it does not apply.
  static func findings(in examination: Examination) -> [DoctorFinding]
}

/// What `doctor` looks at, in the order of its report.
enum DoctorChecks {
  /// All checks.
  static let all: [any DoctorCheck.Type] = [
    LibraryVersions.self, GitCommand.self, ConfigurationFile.self, RepositoryState.self,
    GuardedBranches.self, PeoplesKeys.self, TimeZoneName.self, MergeEvidence.self, LineEnds.self,
    BrokenFiles.self, FolderSizes.self,
    OrderSize.self,
    LeftoverFiles.self, TerminalSettings.self, ShellCompletions.self,
  ]
}
