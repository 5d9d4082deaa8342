import BacklogModel
import FrontMatter
import Source

/// What approval looks at in one item or record, as values that can be compared.
struct JudgedItem: Sendable {
  /// The identity; `nil` if it has none or cannot be read.
  let id: Identifier?

  /// Other names, in upper case.
  let aliases: [String]

  /// All that it is known by, in upper case.
  let names: Set<String>

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
  /// - Parameters:
  ///   - keys: the keys that somebody owns, by standard name; `criteria` stands for those in the
  ///     text, too.
  ///   - configuration: says by what else it is known.
  init(_ item: Item, keys: Set<String>, _ configuration: Configuration) {
    id = item.id
    aliases = item.aliases.map { $0.uppercased() }
    names = ItemIndex.names(of: item.id, aliases: item.aliases, in: configuration)
    isBroken = item.isBroken
    stage = item.stage
    isEpic = item.isEpic
    type = item.type
    var values = Dictionary(
      uniqueKeysWithValues: keys.map { ($0, Self.value(of: $0, in: item)) })
    // A heading may give the title, and a folder the stage.
    if keys.contains("title") { values["title"] = (item.title, item.title) }
    if keys.contains("status"), let status = values["status"] {
      values["status"] = ("\(status.text) \(stage.rawValue)", status.shown ?? stage.rawValue)
    }
    if keys.contains("criteria") {
      let criteria = item.text.criteria
      values["criteria"] = (JSON(criteria.map(\.whole)).text, "\(criteria.count) criteria")
    }
    self.values = values
  }
}

extension JudgedItem {
  private static let standard = Set(ItemKeys.all.map(\.name))

  /// What a key says, from the front matter, the text or the defaults.
  ///
  /// Where a standard key has another name, one that is written by the standard name says nothing of it.
  private static func value(
    of key: String, in item: Item
  ) -> (text: String, shown: String?) {
    let (isList, isStandard) = (ItemKeys.lists.contains(key), standard.contains(key))
    let node = isStandard ? item.fields.node(of: key) : item.frontMatter[key]
    let implied = node == nil ? item.fields.text(of: key) : nil
    let shown = CanonicalValue.shown(node) ?? implied
    // An empty text, and a flag that is not set, say as much as no key at all.
    let isUnset = key == "blocks-release" && shown.flatMap(Scalar.flag) == false
    guard !isUnset, let shown, !shown.isEmpty, shown != "[]" else { return ("", nil) }
    let text =
      implied.map { CanonicalValue.text(ofKey: $0, isList: isList) }
      ?? CanonicalValue.text(ofKey: node, isList: isList)
    return (text, shown)
  }
}

extension Criterion {
  /// All that it says: the group that it stands in, its words and its steps.
  fileprivate var whole: String {
    ([group ?? "", text] + steps.map { "\($0.keyword) \($0.text)" }).joined(separator: "\n")
  }
}

extension JSON {
  /// The value as text on one line.
  fileprivate var text: String { String(decoding: encoded(), as: UTF8.self) }
}
