/// What proves that an order was approved.
public struct ApprovalPolicy: Sendable, Hashable {
  /// Goes up by one with every change of the policy.
  public var version = 1
  /// The weakest evidence that counts: claimed, attested or verified.
  public var require = "claimed"
  /// The kinds of evidence that count.
  public var accept = [
    "statement", "commit-signature", "host-merge", "committer", "author", "trailer", "review",
  ]
  /// The guarded branches, as full names.
  public var refs = ["refs/heads/main"]
  /// The forge that makes the merges.
  public var host = "none"
}
