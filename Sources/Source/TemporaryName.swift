#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The name of the file that is written beside another one before it takes its place:
/// `order.md.1234-5678.nextup-tmp`.
///
/// One stays behind only if the program is killed in between.
public enum TemporaryName {
  private static let ending = ".nextup-tmp"

  /// A name that no other run uses.
  static func next(for location: String) -> String {
    "\(location).\(getpid())-\(UInt32.random(in: 0 ... .max))\(ending)"
  }

  /// Whether a name or path has the form of one.
  public static func isOne(_ path: String) -> Bool { file(of: path) != nil }

  /// The name or path of the file that was to be replaced.
  public static func file(of path: String) -> Substring? {
    guard path.hasSuffix(ending) else { return nil }
    let stem = path.dropLast(ending.count)
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return nil }
    let numbers = stem[stem.index(after: dot)...].split(
      separator: "-", omittingEmptySubsequences: false)
    let isNumbered =
      numbers.count == 2
      && numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    return isNumbered ? stem[..<dot] : nil
  }
}
