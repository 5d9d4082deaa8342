/// What came of verifying a signature.
public enum SignatureFinding: Sendable, Hashable {
  /// Made by this key over these bytes.
  case good(SigningKey)
  /// Not made by any of the keys, or not over these bytes; with the reason.
  case bad(String)
  /// Nothing could be found out: a program is missing or did not end in time.
  case unknown(String)
}
