public import Source

/// A commit as a user names it: `main`, `v1.0~2`, `3f2a9c1^2`, `@`.
///
/// The text is a base and then steps. What git reads beyond that (`@{1}`, `:path`, `^{tree}`,
/// `a..b`) is refused by name and never passed on to libgit2.
public struct Revision: Sendable, Hashable, CustomStringConvertible {
  /// A step from a commit to one of its forebears.
  public enum Step: Sendable, Hashable {
    /// `~N`: so many times to the first parent.
    case ancestor(Int)
    /// `^N`: to the parent of that number, from 1; 0 stays.
    case parent(Int)
  }

  /// The text as the user wrote it.
  public let description: String

  /// The reference or id before the steps; `HEAD` where it was `@`.
  public let base: String

  /// The steps, in order.
  public let steps: [Step]

  /// Reads a revision.
  ///
  /// - Throws: `.invalidRevision`, saying what is not understood.
  public init(_ text: String) throws(GitError) {
    description = text
    let bytes = Array(text.utf8)
    let baseEnd = bytes.firstIndex { Self.isStep($0) } ?? bytes.count
    let base = String(decoding: bytes[..<baseEnd], as: UTF8.self)
    if let reason = Self.objection(to: base, in: text) { throw Self.invalid(text, reason) }
    self.base = base == "@" ? "HEAD" : base
    var steps: [Step] = []
    var rest = bytes[baseEnd...]
    while let sign = rest.popFirst() {
      guard Self.isStep(sign) else {
        throw Self.invalid(text, "after '~' or '^' only a number can stand")
      }
      let digits = rest.prefix(while: \.isASCIIDigit)
      rest = rest.dropFirst(digits.count)
      guard let number = digits.isEmpty ? 1 : Int(String(decoding: digits, as: UTF8.self)) else {
        throw Self.invalid(text, "the number is too large")
      }
      steps.append(sign == UInt8(ascii: "~") ? .ancestor(number) : .parent(number))
    }
    self.steps = steps
  }

  /// Whether a byte begins a step.
  private static func isStep(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "~") || byte == UInt8(ascii: "^")
  }

  /// Why a base cannot be a name of git (`git help check-ref-format`); `nil` if it can.
  private static func objection(to base: String, in text: String) -> String? {
    if text.isEmpty { return "the revision is empty" }
    if base.isEmpty { return "a branch, tag or commit must stand before '~' or '^'" }
    if base.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
      return "a revision has no blanks and no control characters"
    }
    if base.contains("..") { return "one revision is expected here, not a range" }
    if base.contains("@{") { return "'@{…}' is not understood; name a commit" }
    if base.contains(":") { return "':' is not understood; name a commit without a path" }
    if base.utf8.contains(where: { "?*[\\".utf8.contains($0) }) || base.hasPrefix("-") {
      return "this cannot be the name of a branch or tag"
    }
    return nil
  }

  /// An error about a text, which is shown without its control characters.
  private static func invalid(_ text: String, _ reason: String) -> GitError {
    let visible = String(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : Character($0) })
    return GitError(.invalidRevision, operation: "resolving '\(visible)'", message: reason)
  }
}
