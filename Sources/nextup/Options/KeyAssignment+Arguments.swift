import ArgumentParser
import BacklogModel

extension KeyAssignment {
  /// Reads the words of a command line that change keys.
  ///
  /// - Throws: `UsageError` for a word that is no assignment, and for a key that is set twice.
  static func all(
    in words: [String], of command: any ParsableCommand.Type
  ) throws(UsageError) -> [KeyAssignment] {
    let assignments = try words.map { word throws(UsageError) in
      do throws(ProjectError) {
        return try KeyAssignment(parsing: word)
      } catch {
        throw UsageError(
          message: "The value '\(word)' is invalid: \(error.message).", command: command)
      }
    }
    var keys: Set<String> = []
    for assignment in assignments where assignment.operation == .set {
      guard keys.insert(assignment.key).inserted else {
        throw UsageError(message: "'\(assignment.key)' is set twice.", command: command)
      }
    }
    return assignments
  }
}
