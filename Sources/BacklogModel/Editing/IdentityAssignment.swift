import FrontMatter
import Source

/// Writes into items what `check` finds missing and what is known: ID, title, type and status.
public struct IdentityAssignment {
  private let backlog: Backlog
  private var generator: IdentifierGenerator

  /// Makes an assignment.
  ///
  /// - Parameter taken: IDs that exist elsewhere, on other branches.
  public init(_ backlog: Backlog, taken: Set<Identifier>) {
    self.backlog = backlog
    generator = IdentifierGenerator(
      backlog.configuration, taken: taken.union(backlog.items.compactMap(\.id)))
  }

  /// The changes, one an item that lacks something; items with unreadable front matter stay.
  public func changes() throws -> [FileChange] {
    var generator = generator
    var random = SystemRandomNumberGenerator()
    return try backlog.items.compactMap { item in
      guard item.frontMatter.isReadable, !item.file.bytes.isEmpty || !item.isBroken else {
        return nil
      }
      let id = item.id ?? generator.next(using: &random)
      let known: [(key: String, value: String?)] = [
        ("id", id?.text), ("title", item.title), ("type", item.type), ("status", item.status),
      ]
      let missing = known.compactMap { key, value -> KeyAssignment? in
        guard item.fields.node(of: key) == nil, let value, !value.isEmpty else { return nil }
        return KeyAssignment(key: key, value: value)
      }
      guard !missing.isEmpty else { return nil }
      let file = try KeyAssignment.apply(missing, to: item.file, in: backlog)
      return FileChange(path: item.path, before: item.file.bytes, after: file.bytes)
    }
  }
}
