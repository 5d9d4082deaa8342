/// A person and a moment, as git records them.
struct Signature: Sendable, CustomStringConvertible {
  /// Who it was.
  let person: Person

  /// When it was.
  let moment: Moment

  /// The form that git reads: `Paula Berg <paula@example.com> 1772438400 +0100`.
  var description: String { "\(person.name) <\(person.email)> \(moment)" }
}

/// Somebody who makes commits.
struct Person: Sendable, Hashable {
  /// The full name.
  let name: String

  /// The address by which roles are assigned.
  let email: String
}

extension Person {
  static let paula = Person(name: "Paula Berg", email: "paula@example.com")
  static let otto = Person(name: "Otto Lind", email: "otto@example.com")
  static let bea = Person(name: "Bea Kovacs", email: "bea@example.com")
  static let quinn = Person(name: "Quinn Adeyemi", email: "quinn@example.com")
  static let dev = Person(name: "Dev Rao", email: "dev@example.com")

  /// The committer of what is merged, squashed or edited on the pages of the forge.
  static let forge = Person(name: "GitHub", email: "noreply@github.com")
}
