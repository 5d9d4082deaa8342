/// What `gpg --status-fd` said about a signature (GnuPG's `doc/DETAILS`).
struct OpenPGPStatus {
  private let lines: [[Substring]]

  /// Reads the lines that begin with `[GNUPG:]`.
  init(_ output: [UInt8]) {
    lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("[GNUPG:] ") }
      .map { $0.dropFirst(9).split(separator: " ") }
  }

  /// Good only if there is just one signature, it is good, and its primary key is one of ours.
  func finding(status: Int32, keys: [SigningKey]) -> SignatureFinding {
    let words = lines.compactMap(\.first)
    for (word, reason) in [
      ("BADSIG", "the OpenPGP signature does not fit the content"),
      ("EXPKEYSIG", "the OpenPGP key had expired"), ("EXPSIG", "the OpenPGP signature had expired"),
      ("REVKEYSIG", "the OpenPGP key is revoked"),
    ] where words.contains(Substring(word)) {
      return .bad(reason)
    }
    guard status == 0, words.count(where: { $0 == "NEWSIG" }) == 1,
      words.count(where: { $0 == "GOODSIG" }) == 1,
      let valid = lines.first(where: { $0.first == "VALIDSIG" }), let primary = valid.last,
      let key = SigningKey(String(primary)), keys.contains(key)
    else { return .bad("the OpenPGP signature is not of a key of the policy") }
    return .good(key)
  }
}
