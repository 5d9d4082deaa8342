import ArgumentParser
import BacklogModel
import Git
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
    guard let atDate else { return try revision.checked(in: project) }
    let clock = LocalTime(zone: project.configuration.timezone)
    return try project.revision(at: atDate.end(clock)) { "\(clock.day(at: $0))" }
  }
}

extension RevisionOption {
  /// The revision; one that is unknown and reads like a day is refused with the option for days.
  fileprivate func checked(in project: Project) throws -> String? {
    guard let at, (try? DateArgument(parsing: at)) != nil,
      let repository = try project.repository(), (try? repository.resolve(at)) == nil
    else { return at }
    throw ProjectError(
      operation: "reading --at '\(at)'",
      message:
        "no branch, tag or commit has this name; for the state at a day write --at-date \(at)")
  }
}
