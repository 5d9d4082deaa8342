import Source

/// What an owner signs: that the order of one branch may go from one digest to another.
///
/// The text is that of DESIGN, section 7: lines of ASCII in a fixed order, each ending with LF.
public struct Statement: Sendable, Hashable {
  /// The namespace of SSH signatures over statements.
  public static let namespace = "nextup-approval@v1"

  /// The first commit of the chain, as 40 digits: a statement counts in one history only.
  public let repository: String

  /// The path of the order from the root of the repository.
  public let order: String

  /// The branch, as a full name.
  public let ref: String

  /// The version of the policy in force.
  public let policy: Int

  /// The id of the last statement that was used on the branch; `nil` if none was.
  public let previous: String?

  /// The digest of the order before, as 64 digits.
  public let from: String

  /// The digest of the order after, as 64 digits.
  public let to: String

  /// The e-mail address of the approver.
  public let approver: String

  /// Makes a statement of its parts.
  public init(
    repository: String, order: String, ref: String, policy: Int, previous: String?, from: String,
    to: String, approver: String
  ) {
    self.repository = repository
    self.order = order
    self.ref = ref
    self.policy = policy
    self.previous = previous
    self.from = from
    self.to = to
    self.approver = approver
  }

  /// The bytes that are signed.
  public var text: String {
    """
    nextup-approval 1
    repository: \(repository)
    order: \(order)
    ref: \(ref)
    policy: \(policy)
    scope: order
    previous: \(previous ?? "none")
    from: sha256:\(from)
    to: sha256:\(to)
    approver: \(approver)

    """
  }

  /// The identity: SHA-256 of the text, as 64 digits.
  public var id: String { SHA256Digest(of: Array(text.utf8)).hexadecimal }

  /// The name of its file in the folder `approvals`.
  public var fileName: String { "\(id.prefix(16)).md" }

  /// Reads a statement; `nil` unless its text is exactly what `text` would give.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 11, lines[0] == "nextup-approval 1", lines[5] == "scope: order" else {
      return nil
    }
    func value(_ line: Int, _ name: String) -> String? {
      lines[line].hasPrefix(name + ": ") ? String(lines[line].dropFirst(name.utf8.count + 2)) : nil
    }
    func digest(_ line: Int, _ name: String) -> String? {
      value(line, name).flatMap { $0.hasPrefix("sha256:") ? String($0.dropFirst(7)) : nil }
    }
    guard let repository = value(1, "repository"), let order = value(2, "order"),
      let ref = value(3, "ref"), let policy = value(4, "policy").flatMap({ Int($0) }),
      let previous = value(6, "previous"), let from = digest(7, "from"), let to = digest(8, "to"),
      let approver = value(9, "approver")
    else { return nil }
    self.init(
      repository: repository, order: order, ref: ref, policy: policy,
      previous: previous == "none" ? nil : previous, from: from, to: to, approver: approver)
    guard self.text == text, isWellFormed else { return nil }
  }

  /// Whether the parts have the form that they must have.
  private var isWellFormed: Bool {
    let isASCII = text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }
    let digests = [from, to] + [previous].compactMap { $0 }
    return isASCII && Self.isDigits(repository, 40) && digests.allSatisfy { Self.isDigits($0, 64) }
  }

  private static func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}
