/// Something that happened to an item, which is named by its identity.
struct DatedChange {
  /// The place of the landing commit in the chain.
  let index: Int

  /// The identity of the item.
  let identity: String

  /// What happened.
  let change: EventContent

  /// The commit that landed it, as an index into the table of commits.
  let landing: Int

  /// The commit that wrote it.
  let writing: Int
}
