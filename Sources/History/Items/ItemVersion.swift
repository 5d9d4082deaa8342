import BacklogModel
import FrontMatter
import Git
import Source

/// An item as one version of its file has it.
///
/// Its text is read only when it is compared with another text: most versions never are.
final class ItemVersion {
  /// The content.
  let blob: ObjectID

  /// The path below the root of the backlog.
  let path: String

  /// What decides whether two versions are of the same item.
  let identity: String

  /// The item, whose text is not read unless its title stands there.
  let item: Item

  /// The keys that are written, by standard name; those inside a map as `value.business`.
  let keys: [(name: String, value: EventValue)]

  private let reader: ItemReader

  /// Whether its front matter was understood.
  var isReadable: Bool { item.frontMatter.isReadable && !item.file.bytes.isEmpty }

  init(_ item: Item, blob: ObjectID, _ configuration: Configuration, _ reader: ItemReader) {
    self.item = item
    self.blob = blob
    self.reader = reader
    path = item.path
    identity = item.id.map { configuration.identity(of: $0.text) } ?? item.path
    var keys: [(name: String, value: EventValue)] = []
    for (name, entry) in item.fields.entries where name != "criteria" {
      Self.add(entry.value, as: name, to: &keys)
    }
    for entry in item.fields.extra { Self.add(entry.value, as: entry.key, to: &keys) }
    for (name, value) in item.fields.textValues
    where !item.fields.entries.contains(where: { $0.key == name }) {
      keys.append((name, .text(value.text)))
    }
    self.keys = keys
  }

  /// The bytes behind the front matter.
  var body: ArraySlice<UInt8> { item.file.bytes[item.frontMatter.bodyStart...] }

  /// The criteria that the front matter lists.
  var listedCriteria: [String] { item.fields.texts(of: "criteria") }

  /// The stories and the criteria.
  private(set) lazy var text: StoryDocument = reader.item(in: item.file).text

  /// What a key has; `nil` if it is not written.
  func value(of name: String) -> EventValue? { keys.first { $0.name == name }?.value }

  /// Adds the values of a node: those of a map one by one.
  private static func add(
    _ node: Node, as name: String, to keys: inout [(name: String, value: EventValue)]
  ) {
    guard !node.isAbsent else { return }
    switch node.content {
    case .scalar(let text, _): keys.append((name, .text(text)))
    case .list: keys.append((name, .list(node.elements.map(\.words))))
    case .map(let entries, _):
      for entry in entries where !entry.value.isAbsent {
        keys.append(("\(name).\(entry.key)", .text(entry.value.words)))
      }
    }
  }
}

extension Node {
  /// The value on one line.
  fileprivate var words: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let nodes, _): nodes.map(\.words).joined(separator: ", ")
    case .map(let entries, _):
      entries.map { "\($0.key) \($0.value.words)" }.joined(separator: ", ")
    }
  }
}
