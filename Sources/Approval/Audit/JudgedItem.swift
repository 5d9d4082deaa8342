import BacklogModel
import FrontMatter
import Source

/// What approval looks at in one item or record, as values that can be compared.
struct JudgedItem: Sendable {
  /// The identity; `nil` if it has none or cannot be read.
  let id: Identifier?

  /// Other names, in upper case.
  let aliases: [String]

  /// Whether its keys cannot be relied on.
  let isBroken: Bool

  /// How far it has come.
  let stage: Stage

  /// Whether it is an epic.
  let isEpic: Bool

  /// The type as written.
  let type: String

  /// The compared text and the shown text of the keys that somebody owns.
  let values: [String: (text: String, shown: String?)]

  /// Takes the facts of an item.
  ///
  /// - Parameter keys: the keys that somebody owns, by standard name; `criteria` stands for those in
  ///   the text, too.
  init(_ item: Item, keys: Set<String>) {
    id = item.id
    aliases = item.aliases.map { $0.uppercased() }
    isBroken = item.isBroken
    stage = item.stage
    isEpic = item.isEpic
    type = item.type
    var values: [String: (text: String, shown: String?)] = [:]
    for key in keys {
      let node = item.fields.node(of: key) ?? item.frontMatter[key]
      let fallback = item.fields.text(of: key)
      values[key] = (
        CanonicalValue.text(of: node) + (node == nil ? fallback ?? "" : ""),
        CanonicalValue.shown(node) ?? fallback
      )
    }
    if keys.contains("criteria") {
      let texts = item.text.criteria.map(\.text)
      values["criteria"] = (JSON(texts).text, "\(texts.count) criteria")
    }
    self.values = values
  }

  /// All that it is known by, in upper case.
  var names: Set<String> { Set(aliases + [id?.canonical].compactMap { $0 }) }
}

extension JSON {
  /// The value as text on one line.
  fileprivate var text: String { String(decoding: encoded(), as: UTF8.self) }
}
