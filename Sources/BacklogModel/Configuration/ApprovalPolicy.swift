/// What proves that an order was approved.
public struct ApprovalPolicy: Sendable, Hashable {
  /// A public key of the forge, with the days on which its merges count.
  public struct HostKey: Sendable, Hashable {
    /// The SSH public key; empty if it is an OpenPGP key.
    public var ssh = ""
    /// The OpenPGP fingerprint; empty if it is an SSH key.
    public var openPGP = ""
    /// The first day; `nil` for all before `to`.
    public var from: CalendarDay?
    /// The last day; `nil` for all after `from`.
    public var to: CalendarDay?
  }

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
  /// The keys by which the forge signs its merges.
  public var hostKeys: [HostKey] = []
  /// SSH keys, OpenPGP fingerprints and ids of statements that no longer count.
  public var revoked: [String] = []
}
