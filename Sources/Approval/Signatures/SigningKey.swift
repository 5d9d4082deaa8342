/// A public key that a policy names.
public enum SigningKey: Sendable, Hashable {
  /// An SSH key.
  case ssh(SSHKey)
  /// The fingerprint of an OpenPGP primary key, in upper-case digits without blanks.
  case openPGP(String)

  /// Reads an SSH key or a fingerprint; `nil` for anything else.
  public init?(_ text: String) {
    if let key = SSHKey(text) {
      self = .ssh(key)
    } else if let key = Self.fingerprint(text) {
      self = .openPGP(key)
    } else {
      return nil
    }
  }

  /// The key as reports name it.
  public var name: String {
    switch self {
    case .ssh(let key): key.fingerprint
    case .openPGP(let fingerprint): fingerprint
    }
  }

  /// A whole fingerprint of version 4 or 5, blanks left out; key ids are too short to be safe.
  private static func fingerprint(_ text: String) -> String? {
    let digits = text.filter { $0 != " " }.uppercased()
    let isHexadecimal = digits.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0)
    }
    return isHexadecimal && [40, 64].contains(digits.utf8.count) ? digits : nil
  }
}
