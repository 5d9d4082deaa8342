import Source

/// Finds items by what people call them.
public struct ItemIndex: Sendable {
  /// What a text names.
  public enum Match: Sendable {
    /// One item.
    case item(Item)
    /// Several items whose IDs begin with the text, in order.
    case ambiguous([Item])
    /// Nothing; perhaps the ID that was meant.
    case none(suggestion: String?)
  }

  private let byID: [String: Item]
  private let byAlias: [String: Item]
  private let prefix: String
  private let aliasPrefixes: [String]
  private let nearNames: NearNames

  /// Makes the index; of several items with one ID the one that is not dropped counts, then the one
  /// whose file is named after it, then the first.
  init(_ items: [Item], prefix: String, aliases: [String]) {
    self.prefix = prefix.uppercased()
    aliasPrefixes = aliases.map { $0.uppercased() + "-" }
    var byID: [String: Item] = Dictionary(minimumCapacity: items.count)
    var byAlias: [String: Item] = [:]
    for item in items {
      if let key = item.id?.canonical, !(byID[key].map { Self.counts($0, before: item) } ?? false) {
        byID[key] = item
      }
      for alias in item.aliases where byAlias[alias.uppercased()] == nil {
        byAlias[alias.uppercased()] = item
      }
    }
    self.byID = byID
    self.byAlias = byAlias
    nearNames = NearNames(byID.values.compactMap { $0.id?.text })
  }

  /// Whether the first of two items with one ID is the one that is meant.
  private static func counts(_ first: Item, before second: Item) -> Bool {
    let areDropped = (first.stage == .dropped, second.stage == .dropped)
    guard areDropped.0 == areDropped.1 else { return areDropped.1 }
    return first.isNamedByID || !second.isNamedByID
  }

  /// The item with exactly this ID, or with this alias, or with this ID after the prefix.
  public subscript(id: String) -> Item? {
    let key = id.uppercased()
    if let item = byID[key] ?? byAlias[key] { return item }
    for alias in aliasPrefixes where key.hasPrefix(alias) {
      return byID[prefix + "-" + key.dropFirst(alias.count)]
    }
    return byID[prefix + "-" + key]
  }

  /// All texts in upper case by which an index finds an item, its own ID first.
  ///
  /// What `subscript(_:)` finds by another prefix, or without the prefix, counts as far as an order
  /// can name it: there every name has the form of an ID.
  public static func names(
    of id: Identifier?, aliases: [String], in configuration: Configuration
  ) -> Set<String> {
    var names = Set(aliases.map { $0.uppercased() })
    guard let id = id?.canonical else { return names }
    names.insert(id)
    let prefix = configuration.idPrefix.uppercased() + "-"
    guard id.hasPrefix(prefix) else { return names }
    let rest = String(id.dropFirst(prefix.count))
    names.formUnion(configuration.idAliases.map { "\($0.uppercased())-\(rest)" })
    if Identifier(rest) != nil { names.insert(rest) }
    return names
  }

  /// The item with this ID.
  public subscript(id: Identifier) -> Item? { byID[id.canonical] ?? self[id.text] }

  /// Whether another item is the one that counts for this item's ID.
  public func first(like item: Item) -> Item? { item.id.flatMap { byID[$0.canonical] } }

  /// Looks up what somebody typed: the exact ID, then an alias, then a unique beginning.
  public func match(_ text: String) -> Match {
    if let item = self[text] { return .item(item) }
    let beginning = text.uppercased()
    let found = byID.filter { $0.key.hasPrefix(beginning) }
    if found.count == 1, let item = found.first?.value { return .item(item) }
    if found.count > 1, !beginning.isEmpty {
      return .ambiguous(found.sorted { $0.key < $1.key }.map(\.value))
    }
    return .none(suggestion: suggestion(for: text))
  }

  /// The ID that was probably meant: one slip away in any backlog, and further in one that is small
  /// enough to compare all of it.
  private func suggestion(for text: String) -> String? {
    if let near = nearNames.closest(to: text) { return near }
    guard byID.count <= Self.mostCompared else { return nil }
    return Suggestion.closest(to: text, among: byID.values.compactMap { $0.id?.text }.sorted())
  }

  /// The most IDs that a wrong one is compared with one by one.
  private static let mostCompared = 2_000
}

extension Item {
  /// Whether the name of the file begins with the ID.
  fileprivate var isNamedByID: Bool {
    guard let id else { return false }
    let stem = path.fileStem.uppercased()
    guard stem.hasPrefix(id.canonical) else { return false }
    return stem.utf8.dropFirst(id.canonical.utf8.count).first?.isASCIIAlphanumeric != true
  }
}
