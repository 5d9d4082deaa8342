import ArgumentParser
import BacklogModel

extension KeyAssignment {
  /// Reads the words of a command line that change keys.
  ///
  /// - Throws: `UsageError` for a word that is no assignment.
  static func all(
    in words: [String], of command: any ParsableCommand.Type
  ) throws(UsageError) -> [KeyAssignment] {
    try words.map { word throws(UsageError) in
      do throws(ProjectError) {
        return try KeyAssignment(parsing: word)
      } catch {
        throw UsageError(
          message: "The value '\(word)' is invalid: \(error.message).", command: command)
      }
    }
  }
}
