/// Verifies armoured signatures.
public protocol SignatureVerifier: Sendable {
  /// Finds which of some keys signed some bytes.
  ///
  /// - Parameters:
  ///   - signature: one armoured block of SSH or OpenPGP.
  ///   - payload: the bytes that were signed.
  ///   - namespace: what an SSH signature must have been made for: `git`.
  ///   - keys: the keys that may have signed.
  ///   - time: the time at which OpenPGP keys must be valid, in seconds since 1970.
  ///   - certificates: armoured OpenPGP public keys by the fingerprint of their primary key.
  func verify(
    _ signature: [UInt8], over payload: [UInt8], namespace: String, keys: [SigningKey],
    at time: Int,
    certificates: (String) -> [UInt8]?
  ) -> SignatureFinding
}
