import BacklogModel

/// The versions of items before and after a commit, by what decides whether they are the same item.
struct VersionGroups {
  private var before: [String: ItemVersion] = [:]
  private var after: [String: ItemVersion] = [:]

  /// Adds a file as it was and as it is.
  mutating func add(before old: ItemVersion?, after new: ItemVersion?) {
    if let old { Self.add(old, to: &before) }
    if let new { Self.add(new, to: &after) }
  }

  /// Adds the version that counts of an identity, before and after.
  mutating func set(_ identity: String, before old: ItemVersion?, after new: ItemVersion?) {
    before[identity] = old
    after[identity] = new
  }

  private static func add(_ version: ItemVersion, to versions: inout [String: ItemVersion]) {
    let known = versions[version.identity]
    if known == nil || known?.item.stage == .dropped { versions[version.identity] = version }
  }

  /// The items that got another ID and say so by an alias: the new identity by the old one.
  var renamed: [(old: String, new: String)] {
    after.values.filter { before[$0.identity] == nil && !$0.item.aliases.isEmpty }
      .compactMap { version in
        let old = version.item.aliases.lazy.map { $0.uppercased() }
          .first { before[$0] != nil && after[$0] == nil }
        return old.map { ($0, version.identity) }
      }.sorted { $0.new < $1.new }
  }

  /// The version of an identity after the commit.
  func version(of identity: String) -> ItemVersion? { after[identity] }

  /// The versions of one item, by its identity after the commit.
  private var pairs: [(identity: String, old: ItemVersion?, new: ItemVersion?)] {
    let renamed = Dictionary(renamed.map { ($0.new, $0.old) }, uniquingKeysWith: { $1 })
    let left = Set(renamed.values)
    return Set(before.keys).union(after.keys).subtracting(left).sorted().map { identity in
      (identity, before[renamed[identity] ?? identity], after[identity])
    }
  }

  /// What happened, by identity.
  var changes: [(identity: String, change: EventContent)] {
    pairs.flatMap { identity, old, new -> [(identity: String, change: EventContent)] in
      switch (old, new) {
      case (nil, let new?):
        [(identity, EventContent(kind: .created, to: .text(new.item.title)))]
      case (let old?, nil):
        [(identity, EventContent(kind: .removed, from: .text(old.item.title)))]
      case (let old?, let new?):
        VersionDifference(from: old, to: new).changes.map { (identity, $0) }
      case (nil, nil): []
      }
    }
  }
}
