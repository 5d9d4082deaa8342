import ArgumentParser
import BacklogModel
import History

/// Which state of the backlog a command reads: that of a revision, or of a date.
struct StateOption: ParsableArguments {
  @OptionGroup var revision: RevisionOption

  @Option(
    help: ArgumentHelp(
      "Read the last state of the branch at the end of a day, or at a time.", valueName: "date"),
    transform: DateArgument.init(parsing:))
  var atDate: DateArgument?

  func validate() throws {
    if revision.at != nil, atDate != nil {
      throw ValidationError("--at and --at-date exclude each other.")
    }
  }

  /// The revision; `nil` for the work tree.
  func revision(in project: Project) throws -> String? {
    guard let atDate else { return revision.at }
    let clock = LocalTime(zone: project.configuration.timezone)
    return try project.revision(at: atDate.end(clock)) { "\(clock.day(at: $0))" }
  }
}
