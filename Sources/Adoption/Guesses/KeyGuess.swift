import BacklogModel
import FrontMatter

/// The keys of the front matter of a backlog: which mean standard ones, and which are its own.
struct KeyGuess {
  /// The backlog's names for standard keys.
  private(set) var keys: [String: String]

  /// The keys that mean nothing to Nextup, in the order of the alphabet.
  private(set) var extra: [String] = []

  /// Standard names that the backlog uses for something else.
  private(set) var foreign: [String] = []

  private let values: [String: [Node]]
  private let names: ItemNames

  /// Looks at the keys of pages.
  ///
  /// - Parameters:
  ///   - pages: the items.
  ///   - fixed: the names that the layout knows.
  ///   - names: the names of the items, to which references may lead.
  ///   - ignoresID: whether the key `id` holds no IDs.
  init(_ pages: [Item], fixed: [String: String], names: ItemNames, ignoresID: Bool) {
    keys = fixed
    self.names = names
    values = Dictionary(
      pages.flatMap { $0.frontMatter.entries }.map { ($0.key, [$0.value]) },
      uniquingKeysWith: { $0 + $1 })
    let standard = ItemKeys.all.map(\.name)
    for name in standard where keys[name] == nil && values[name] != nil {
      let isForeign = name == "id" ? ignoresID : !fits(name, name)
      if isForeign { setAside(name) }
    }
    for (key, names) in KeyNames.all where keys[key] == nil && values[key] == nil {
      keys[key] = names.first { name in
        values[name] != nil && !keys.values.contains(name) && fits(name, key)
      }
    }
    let known = Set(standard.filter { keys[$0] == nil }).union(keys.values)
    extra = values.keys.filter { !known.contains($0) && !$0.hasPrefix("x-") }.sorted()
  }

  /// Gives a standard key another name, so that the backlog's use of its name means nothing.
  private mutating func setAside(_ key: String) {
    foreign.append(key)
    keys[key] = "nextup-" + key
  }

  /// Whether the values of a key can be those of a standard one: nine of ten must, and half of the
  /// references, because some may be broken.
  private func fits(_ name: String, _ key: String) -> Bool {
    let nodes = (values[name] ?? []).filter { !$0.isAbsent }
    if key == "epic" || key == "depends" {
      let texts = nodes.flatMap(\.elements).map(\.text)
      guard key == "depends" || !texts.isEmpty else { return false }
      return texts.count { $0.map { isReference($0, of: key) } ?? false } * 2 >= texts.count
    }
    guard !nodes.isEmpty else { return !KeyNames.references.contains(key) }
    let fitting = nodes.count { isValue($0, of: key) }
    return fitting * 10 >= nodes.count * 9
  }

  private func isValue(_ node: Node, of key: String) -> Bool {
    switch key {
    case "estimate": node.text.flatMap { Double($0) } != nil
    case "moscow": ["must", "should", "could", "wont"].contains(node.text?.lowercased() ?? "")
    case "value": !node.entries.isEmpty
    case "blocks-release": ["true", "false"].contains(node.text?.lowercased() ?? "")
    case "assignee", "labels", "criteria", "aliases":
      node.elements.allSatisfy { $0.text != nil }
    case _ where KeyNames.references.contains(key): false
    default: node.text != nil
    }
  }

  /// Whether a text names an item that a key may refer to, by its ID or, but for epics, its number.
  private func isReference(_ text: String, of key: String) -> Bool {
    let text = text.uppercased()
    if key == "epic" { return names.epics.contains(text) }
    return names.ids.contains(text) || names.numbers.contains(text)
  }
}
