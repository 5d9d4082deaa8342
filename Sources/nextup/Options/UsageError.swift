import ArgumentParser

/// A command line that makes no sense as a whole, found when every word of it is known.
///
/// What `validate()` throws comes before the complaint about a misspelt option, which may be the
/// very reason; a command throws this while it runs instead.
struct UsageError: Error {
  /// What is wrong, in a sentence.
  let message: String

  /// The command.
  let command: any ParsableCommand.Type

  /// The complaint, in the form of those of the argument parser.
  var text: String {
    """
    Error: \(message)
    Usage: \(Nextup.usageString(for: command))
      See 'nextup \(command._commandName) --help' for more information.
    """
  }
}
