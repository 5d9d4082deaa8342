import BacklogModel

/// A change of something in an item or record that somebody owns.
struct FieldChange: Sendable, Hashable {
  /// Who may make the change.
  enum Owner: Sendable, Hashable {
    /// The Product Owner, judged by who landed it.
    case productOwner
    /// Roles, judged by who wrote the value.
    case roles([String])
  }

  /// Whether it is about who an item is, or about a key.
  let kind: AuditChange.Kind

  /// The file, below the folder of `nextup.yml`.
  let path: String

  /// The file before, where it was another.
  var oldPath: String?

  /// The ID of the item, or the name of the record.
  let id: String

  /// What the item is known by, now and before, in the form in which IDs are compared; the path where it
  /// has no ID.
  var names: [String] = []

  /// What changed: a key, `id`, or `file`.
  let key: String

  /// The value before, as people read it; `nil` if there was none.
  let from: String?

  /// The value now; `nil` if there is none.
  let to: String?

  /// Who may make it.
  let owner: Owner

  /// Which key of which item it is about.
  struct Spot: Hashable {
    let path: String
    let key: String
  }

  /// Which key of which item it is about.
  var spot: Spot { Spot(path: path, key: key) }
}
