import CLibcrypto

/// A SHA-1 digest (FIPS 180-4), by which git names its objects, computed by libcrypto.
///
/// It detects damage and exchanged objects. Crafted collisions are refused by git itself, which
/// looks for them whenever objects arrive.
public struct SHA1Digest: Sendable, Hashable {
  /// The 20 bytes.
  public let bytes: [UInt8]

  /// Computes the digest of some texts, one after the other.
  ///
  /// - Returns: `nil` if libcrypto has no memory left, or no SHA-1.
  public init?(of parts: [UInt8]...) {
    guard let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, EVP_sha1(), nil) == 1 else { return nil }
    for part in parts where EVP_DigestUpdate(context, part, part.count) != 1 { return nil }
    var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
    guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else { return nil }
    bytes = digest
  }
}
