public import FrontMatter

/// The front matter of an item by standard key, whatever names the backlog uses.
public struct ItemFields: Sendable {
  /// The entries of standard keys, by standard name, in the order of the file.
  public let entries: [(key: String, entry: Entry)]

  /// The entries that are not standard keys.
  public let extra: [Entry]

  /// Values that the text holds, by standard key.
  public let textValues: [String: TextValue]

  /// Values from configuration for keys that the item does not name.
  private let defaults: [String: String]

  /// Sorts the entries of a front matter.
  ///
  /// - Parameters:
  ///   - frontMatter: the entries.
  ///   - names: each key as the backlog writes it, with its standard name.
  ///   - textValues: what the text holds for keys that the front matter does not have.
  ///   - defaults: values for keys that are absent.
  init(
    _ frontMatter: FrontMatter, names: [(written: String, standard: String)],
    textValues: [String: TextValue] = [:],
    defaults: [String: String]
  ) {
    var entries: [(key: String, entry: Entry)] = []
    entries.reserveCapacity(frontMatter.entries.count)
    var extra: [Entry] = []
    var place = 0
    for entry in frontMatter.entries {
      if let found = names.firstIndex(from: place, where: { $0.written == entry.key }) {
        entries.append((names[found].standard, entry))
        place = found + 1
      } else {
        extra.append(entry)
      }
    }
    self.entries = entries
    self.extra = extra
    self.textValues = textValues
    self.defaults = defaults
  }

  /// The entry of a standard key.
  public func entry(of key: String) -> Entry? {
    entries.firstIndex { $0.key == key }.map { entries[$0].entry }
  }

  /// The value of a standard key that is not absent.
  public func node(of key: String) -> Node? {
    entry(of: key).map(\.value).flatMap { $0.isAbsent ? nil : $0 }
  }

  /// The text of a key, from the front matter or else the text, or its default.
  public func text(of key: String) -> String? {
    node(of: key)?.text ?? implied(key)
  }

  /// What a key has where the front matter does not name it.
  private func implied(_ key: String) -> String? { textValues[key]?.text ?? defaults[key] }

  /// The texts of a list.
  public func texts(of key: String) -> [String] {
    node(of: key)?.texts ?? implied(key).map { [$0] } ?? []
  }

  /// The number that a key holds.
  public func number(of key: String) -> Double? {
    text(of: key).flatMap(Scalar.number)
  }

  /// Whether a key has a value, here or by default.
  public func has(_ key: String) -> Bool {
    if let node = entry(of: key)?.value { return !node.isAbsent }
    return implied(key) != nil
  }

  /// The value of any key as text, for filters: lists joined by commas, maps as YAML would have
  /// them; `value.business` names a key inside a map.
  public func texts(ofPath path: String) -> [String] {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return [] }
    let node = entry(of: first)?.value ?? extra.first { $0.key == first }?.value
    if parts.count == 2 { return node?[parts[1]]?.texts ?? [] }
    return node?.texts ?? implied(first).map { [$0] } ?? []
  }
}
