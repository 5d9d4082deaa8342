import BacklogModel
import FrontMatter

extension Site {
  /// The keys of an item with their values, for a definition list.
  ///
  /// References lead to what they name. Keys that the page shows elsewhere are left out.
  func facts(of item: Item) -> [TemplateContext] {
    let elsewhere: Set = ["id", "title", "type", "status", "depends", "criteria", "reason"]
    let first = [fact("Status", [item.status ?? "none"]), fact("Type", [item.type])]
    let standard = item.fields.entries.filter { !elsewhere.contains($0.key) }.map { key, entry in
      fact(Self.label(of: key), values(of: entry.value, key: key))
    }
    let extra = item.fields.extra.map { entry in
      fact(entry.key, values(of: entry.value, key: nil))
    }
    return (first + standard + extra).compactMap { $0 }
  }

  /// The values of a link to a record.
  func link(to record: Record) -> TemplateContext {
    [
      "recordPage": .address(RecordPages.address(of: record)),
      "recordKind": .text(record.kind.rawValue.capitalizedFirst),
      "recordTitle": .text(record.title),
      "recordName": .text(record.id == record.title ? nil : record.id),
    ]
  }

  private func fact(_ label: String, _ texts: [String]) -> TemplateContext? {
    fact(label, texts.filter { !$0.isEmpty }.map { value($0) })
  }

  private func fact(_ label: String, _ values: [TemplateContext]) -> TemplateContext? {
    values.isEmpty ? nil : ["label": .text(label), "values": .list(values)]
  }

  private func value(_ text: String, page: String? = nil) -> TemplateContext {
    [
      "valueText": .text(text),
      "valuePage": page.map { .address($0) } ?? .flag(false),
    ]
  }

  private func values(of node: Node, key: String?) -> [TemplateContext] {
    guard !node.isAbsent else { return [] }
    if case .map = node.content { return node.entries.map { value(Self.words(for: $0)) } }
    return node.elements.map { element in
      let text = Self.words(for: element)
      return key.flatMap { reference($0, text) } ?? value(text)
    }
  }

  /// A value that names an item or a record, with its title and its page.
  private func reference(_ key: String, _ text: String) -> TemplateContext? {
    let kinds: [String: RecordKind] = [
      "goal": .goal, "persona": .persona, "sprint": .sprint, "release": .release,
      "requested-by": .request,
    ]
    if let kind = kinds[key] {
      return backlog.record(kind, named: text).map {
        value($0.title, page: RecordPages.address(of: $0))
      }
    }
    guard ["epic", "found-in-item", "waiting-for"].contains(key), let item = backlog.index[text]
    else { return nil }
    return value("\(item.name) \(item.title)", page: names.path(of: item))
  }

  private static func label(of key: String) -> String {
    key == "moscow"
      ? "MoSCoW" : key.split(separator: "-").joined(separator: " ").capitalizedFirst
  }

  private static func words(for entry: Entry) -> String {
    "\(entry.key.split(separator: "-").joined(separator: " ")): \(words(for: entry.value))"
  }

  /// A value on one line.
  static func words(for node: Node) -> String {
    switch node.content {
    case .scalar: node.text ?? ""
    case .list(let nodes, _): nodes.map(words).joined(separator: ", ")
    case .map(let entries, _): entries.map(words).joined(separator: ", ")
    }
  }
}
