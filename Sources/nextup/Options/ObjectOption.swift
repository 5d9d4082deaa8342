import ArgumentParser
import Git

/// Whether every object is compared with its id.
struct ObjectOption: ParsableArguments {
  @Flag(
    help: """
      Hash every object that is read; otherwise only commits, policies, orders, items, statements and \
      the folders above the order.
      """)
  var verifyObjects = false

  /// Makes git read as asked for.
  func apply() throws {
    if verifyObjects { try Repository.verifyObjects() }
  }
}
