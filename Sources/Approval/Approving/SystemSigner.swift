public import Source

/// Signs statements with the `ssh-keygen` or `gpg` of the system, as the user who runs us.
public struct SystemSigner: Sendable {
  /// What signs.
  public enum Key: Sendable, Hashable {
    /// The path of a private SSH key, or of a public one whose private key an agent holds.
    case ssh(path: String)
    /// The fingerprint of an OpenPGP key in the user's key ring.
    case openPGP(String)

    /// Reads what a user names: a whole fingerprint, or else a path.
    public init(_ text: String) {
      if case .openPGP(let fingerprint)? = SigningKey(text) {
        self = .openPGP(fingerprint)
      } else {
        self = .ssh(path: text)
      }
    }
  }

  private let key: Key

  /// Makes a signer.
  public init(_ key: Key) { self.key = key }

  /// The armoured signature over a statement.
  ///
  /// - Throws: `.failed` if the program did not sign; it has said why on standard error.
  public func sign(_ statement: Statement) throws(ApprovalError) -> [UInt8] {
    let folder = try PrivateFolder()
    try folder.write(Array(statement.text.utf8), to: "statement")
    let path = folder.path(of: "statement")
    let (program, arguments, made): (SystemProgram, [String], String)
    switch key {
    case .ssh(let key):
      program = .sshKeygen
      arguments = ["-Y", "sign", "-q", "-f", key, "-n", Statement.namespace, path]
      made = path + ".sig"
    case .openPGP(let fingerprint):
      program = .gpg
      arguments = [
        "--batch", "--armor", "--local-user", fingerprint, "--output", path + ".asc",
        "--detach-sign", path,
      ]
      made = path + ".asc"
    }
    let result = try program.runForUser(arguments, in: folder)
    guard result.status == 0,
      let bytes = try? FileSystem.read(made, as: made, limit: StatementFile.largestSize)
    else {
      throw ApprovalError(
        .failed, operation: "signing the statement",
        message: "\(program.name) did not sign, and says above why; --key names another key")
    }
    return bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")]
  }
}
