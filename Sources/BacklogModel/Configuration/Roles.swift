/// The people of a team by their roles.
public struct Roles: Sendable, Hashable {
  /// A person who approves, with what proves it.
  public struct Person: Sendable, Hashable {
    /// The name.
    public var name = ""
    /// The e-mail addresses used in commits.
    public var emails: [String] = []
    /// SSH public keys.
    public var ssh: [String] = []
    /// OpenPGP fingerprints.
    public var openPGP: [String] = []
    /// The first day of a delegation.
    public var from: CalendarDay?
    /// The last day of a delegation.
    public var to: CalendarDay?

    /// Names a person.
    public init(
      name: String = "", emails: [String] = [], ssh: [String] = [], openPGP: [String] = [],
      from: CalendarDay? = nil, to: CalendarDay? = nil
    ) {
      self.name = name
      self.emails = emails
      self.ssh = ssh
      self.openPGP = openPGP
      self.from = from
      self.to = to
    }
  }

  /// The one person who owns the order.
  public var productOwner: Person?
  /// Who stands in for the Product Owner.
  public var delegates: [Person] = []
  /// The e-mail addresses of everybody else, by the name of the role.
  public var emails: [String: [String]] = [:]
}
