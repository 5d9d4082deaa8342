import Source

/// A bare SSH public key: its type and its bytes, without options or principals.
public struct SSHKey: Sendable, Hashable {
  /// The types that may sign; certificates are not among them.
  public static let types = [
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// The type: `ssh-ed25519`.
  public let type: String

  /// The key in base 64.
  public let base64: String

  /// The bytes of the key.
  public let blob: [UInt8]

  /// Reads `TYPE BASE64`, with a comment that does not count; `nil` for anything else.
  public init?(_ text: String) {
    let isOneLine = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    let words = text.split(separator: " ")
    guard isOneLine, words.count >= 2, Self.types.contains(String(words[0])),
      let blob = Base64.decode(Array(words[1].utf8)), blob.count > 4,
      Self.string(in: blob[...])?.elementsEqual(words[0].utf8) == true
    else { return nil }
    type = String(words[0])
    base64 = String(words[1])
    self.blob = blob
  }

  /// The fingerprint as `ssh-keygen -l` prints it: `SHA256:…`.
  public var fingerprint: String {
    "SHA256:" + Base64.encode(SHA256Digest(of: blob).bytes).prefix { $0 != "=" }
  }

  /// The text without comment.
  public var text: String { "\(type) \(base64)" }

  /// Whether two have the same bytes.
  public static func == (left: SSHKey, right: SSHKey) -> Bool { left.blob == right.blob }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(blob) }

  /// The bytes that follow a length of four bytes (RFC 4251, section 5, "string").
  static func string(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.count >= 4 else { return nil }
    let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    let rest = bytes.dropFirst(4)
    return length <= rest.count ? rest.prefix(length) : nil
  }

  /// The bytes of the key that an armoured SSH signature says it was made with.
  ///
  /// The layout is that of OpenSSH's `PROTOCOL.sshsig`: `SSHSIG`, a version, then the key.
  static func signer(of armor: [UInt8]) -> [UInt8]? {
    let lines = armor.split(separator: UInt8(ascii: "\n"))
    guard lines.count > 2 else { return nil }
    let content = Array(lines.dropFirst().dropLast().joined())
    guard let blob = Base64.decode(content), blob.starts(with: "SSHSIG".utf8), blob.count > 10
    else { return nil }
    return string(in: blob.dropFirst(10)).map(Array.init)
  }
}
