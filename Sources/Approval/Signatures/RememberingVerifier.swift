import Synchronization

/// Verifies the signature of each commit once for several audits of one run.
///
/// Answers are kept in memory only. The keys beside a commit follow from its bytes, so they are
/// no part of the question; those beside a statement do not, so statements are verified anew.
final class RememberingVerifier: SignatureVerifier {
  private struct Question: Hashable {
    let signature: [UInt8]
    let payload: [UInt8]
    let keys: [SigningKey]
    let time: Int
  }

  private let verifier: any SignatureVerifier
  private let known = Mutex<[Question: SignatureFinding]>([:])

  /// Remembers what another verifier finds.
  init(_ verifier: any SignatureVerifier = SystemVerifier()) { self.verifier = verifier }

  /// Finds which of some keys signed some bytes.
  func verify(
    _ signature: [UInt8], over payload: [UInt8], namespace: String, keys: [SigningKey],
    at time: Int, certificates: (String) -> [UInt8]?
  ) -> SignatureFinding {
    let question = Question(signature: signature, payload: payload, keys: keys, time: time)
    let isCommit = namespace == "git"
    if isCommit, let answer = known.withLock({ $0[question] }) { return answer }
    let answer = verifier.verify(
      signature, over: payload, namespace: namespace, keys: keys, at: time,
      certificates: certificates)
    if isCommit { known.withLock { $0[question] = answer } }
    return answer
  }
}
