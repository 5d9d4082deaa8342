public import BacklogModel
import FrontMatter
public import Source

/// What `nextup.yml` says about who may change what, and what proves it.
public struct Policy: Sendable {
  /// The keys that only change how a backlog is checked and shown; all others are policy.
  public static let presentationKeys: Set = [
    "rules", "paths", "profiles", "ready-depth", "capacity", "site", "story-form",
    "criteria-headings", "extra-keys",
  ]

  /// The whole configuration.
  public private(set) var configuration: Configuration

  /// The identity of the keys that are policy, whatever their layout, quotes and comments.
  public private(set) var digest: SHA256Digest

  /// The keys that are policy, each with its value, in the order of their names.
  private let values: [PolicyValue]

  /// Reads a policy.
  ///
  /// - Throws: if the configuration is wrong in any way.
  public init(reading file: SourceFile) throws(ConfigurationError) {
    configuration = try Configuration(reading: file)
    let yaml = FrontMatter(readingWhole: file, limit: Configuration.largestFile)
    var presentation = Self.presentationKeys
    // Where criteria or titles are owned, so is what makes a line one of them.
    let owned = configuration.ownership
    if owned["criteria"] != nil || owned["title"] != nil {
      presentation.subtract(["criteria-headings", "story-form"])
    }
    let kept = yaml.entries.filter { !presentation.contains($0.key) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    values = kept.flatMap { PolicyValue.values(of: $0.value, at: $0.key) }
    digest = SHA256Digest(of: Array(CanonicalValue.text(of: kept).utf8))
  }

  /// The policy with the owners of keys that another one names: that one judges the commit that brought
  /// this.
  func owned(asIn old: Policy) -> Policy {
    guard digest != old.digest else { return self }
    var policy = self
    policy.configuration.ownership = old.configuration.ownership
    policy.digest = SHA256Digest(of: digest.bytes + old.digest.bytes)
    return policy
  }

  /// The policy for the same items in another place.
  func moved(to backlog: String) -> Policy {
    guard configuration.backlog != backlog else { return self }
    var policy = self
    policy.configuration = configuration.moved(to: backlog)
    policy.digest = SHA256Digest(of: digest.bytes + Array(backlog.utf8))
    return policy
  }

  /// What differs from another policy, in words: "approval.require attested → claimed".
  public func changes(since old: Policy) -> [String] {
    let (before, after) = (old.values.byPath, values.byPath)
    return Set(before.keys).union(after.keys).sorted { $0.precedesInBytes($1) }
      .filter { before[$0] != after[$0] }
      .map { "\($0) \(before[$0] ?? "none") → \(after[$0] ?? "none")" }
  }

  /// The number that goes up by one with every change.
  public var version: Int { configuration.approval.version }

  /// The weakest evidence that counts.
  public var required: Verdict {
    Verdict(rawValue: configuration.approval.require) ?? .verified
  }

  /// The kinds of evidence that count.
  public var accepted: Set<Evidence.Kind> {
    Set(configuration.approval.accept.compactMap { Evidence.Kind(rawValue: $0) })
  }

  /// The Product Owner, and the delegates of a day.
  ///
  /// - Parameter time: the time on the chain, in seconds since 1970; days are days in UTC.
  public func owners(at time: Int) -> [Roles.Person] {
    let roles = configuration.roles
    let day = UTCTime(time).calendarDay
    return [roles.productOwner].compactMap { $0 }
      + roles.delegates.filter { Self.isInside(day, from: $0.from, to: $0.to) }
  }

  /// The keys of the forge that count on a day.
  public func hostKeys(at time: Int) -> [SigningKey] {
    let day = UTCTime(time).calendarDay
    return configuration.approval.hostKeys.filter { Self.isInside(day, from: $0.from, to: $0.to) }
      .flatMap { [SigningKey($0.ssh), SigningKey($0.openPGP)] }.compactMap { $0 }
      .filter { !isRevoked($0) }
  }

  /// The keys of a person that count.
  public func keys(of person: Roles.Person) -> [SigningKey] {
    (person.ssh + person.openPGP).compactMap { SigningKey($0) }.filter { !isRevoked($0) }
  }

  /// The e-mail addresses of a role; the Product Owner's include those of the delegates of the day.
  public func emails(of role: String, at time: Int) -> [String] {
    role == "product-owner"
      ? owners(at: time).flatMap(\.emails) : configuration.roles.emails[role] ?? []
  }

  /// Whether it guards a branch.
  func names(_ branch: String) -> Bool { configuration.approval.refs.contains(branch) }

  /// The first of some roles that an address has; `nil` if it has none of them.
  func role(of email: String, among roles: [String], at time: Int) -> String? {
    roles.first { role in
      emails(of: role, at: time).contains { EvidenceRules.isSame($0, email) }
    }
  }

  /// Whether a statement was taken back: `revoked` has its id, or the beginning that names its file.
  public func isRevoked(statement id: String) -> Bool {
    configuration.approval.revoked.contains { id == $0 || id.prefix(16) == $0 }
  }

  private func isRevoked(_ key: SigningKey) -> Bool {
    configuration.approval.revoked.contains { SigningKey($0) == key }
  }

  private static func isInside(_ day: CalendarDay?, from: CalendarDay?, to: CalendarDay?) -> Bool {
    guard let day else { return false }
    return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

extension Configuration {
  /// The same for a backlog in another folder.
  func moved(to backlog: String) -> Configuration {
    var configuration = self
    configuration.backlog = backlog
    return configuration
  }
}
