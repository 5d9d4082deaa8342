public import Git
public import Source

/// One line that git gives a pre-receive hook: a reference and what it is to become.
public struct PushedReference: Sendable, Hashable {
  /// What it was; `nil` if it is new.
  public let old: ObjectID?

  /// What it is to become; `nil` if it is to be deleted.
  public let new: ObjectID?

  /// The reference, as a full name.
  public private(set) var name: String

  /// Reads `OLD NEW NAME`; `nil` for anything else.
  public init?(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let old = ObjectID(hexadecimal: words[0]),
      let new = ObjectID(hexadecimal: words[1])
    else { return nil }
    self.old = old.isZero ? nil : old
    self.new = new.isZero ? nil : new
    name = String(words[2])
  }

  /// The push of the reference that a symbolic one leads to, which is the one that git changes.
  public func resolved(in repository: Repository) throws(GitError) -> PushedReference {
    var push = self
    var seen: Set<String> = []
    while seen.insert(push.name).inserted,
      let target = try repository.symbolicTarget(ofReference: push.name)
    {
      push.name = target
    }
    return push
  }
}

extension ObjectID {
  /// Whether it stands for no object.
  fileprivate var isZero: Bool { bytes.allSatisfy { $0 == 0 } }
}
