/// A part of the program that takes any bytes at all, and what must hold whatever they are.
///
/// A seed or a find is a plain file: `nextup-fuzz TARGET FILE` runs it, and so does a test.
public protocol FuzzTarget: Sendable {
  /// The name on the command line, and of the folder of seeds.
  static var name: String { get }

  /// Runs the part on an input.
  ///
  /// - Throws: what does not hold; a crash, a hang or a bad access is found by the fuzzer itself.
  static func run(_ bytes: [UInt8]) throws(FuzzFailure)
}

/// Something that must hold for every input and does not.
public struct FuzzFailure: Error, CustomStringConvertible {
  /// What does not hold.
  public let description: String
}

/// Throws a description unless a condition holds.
func demand(
  _ condition: Bool, _ description: @autoclosure () -> String
) throws(FuzzFailure) {
  guard condition else { throw FuzzFailure(description: description()) }
}
