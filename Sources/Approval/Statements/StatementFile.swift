import Source

/// A statement with its signature, as it stands in a file of the folder `approvals`.
public struct StatementFile: Sendable, Hashable {
  /// The largest file that is read, in bytes.
  public static let largestSize = 64 << 10

  /// What is stated.
  public let statement: Statement

  /// The armoured signature, ending with LF.
  public let signature: [UInt8]

  /// Joins a statement and its signature.
  public init(_ statement: Statement, signature: [UInt8]) {
    self.statement = statement
    self.signature = signature
  }

  /// The text of the file.
  public var text: String {
    """
    # Approval of an order

    ```text
    \(statement.text)```

    ```text
    \(String(decoding: signature, as: UTF8.self))```

    """
  }

  /// Reads a file: a heading, a fence with the statement and a fence with the signature.
  ///
  /// Line ends may be LF or CRLF, since git may have changed them; the signed text has LF.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: the name of the file, which must be that of the statement.
  /// - Returns: `nil` where anything else stands in the file.
  public init?(_ bytes: [UInt8], named name: String) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let fences = lines.indices.filter { lines[$0].hasPrefix("```") }
    guard fences.count == 4, fences[0] == 2, fences[2] == fences[1] + 2,
      fences[3] == lines.count - 2, lines[0].hasPrefix("# "), lines[1].isEmpty,
      lines[fences[1] + 1].isEmpty, lines.last == "",
      fences.map({ lines[$0] }) == ["```text", "```", "```text", "```"]
    else { return nil }
    func content(_ first: Int, _ last: Int) -> String {
      lines[(first + 1)..<last].map { $0 + "\n" }.joined()
    }
    guard let statement = Statement(content(fences[0], fences[1])), statement.fileName == name
    else { return nil }
    self.statement = statement
    signature = Array(content(fences[2], fences[3]).utf8)
  }
}
