import BacklogModel
import Source

/// Builds backlogs of a few lines.
enum Sample {
  /// A backlog of items, each an ID with further lines of front matter, and an order.
  static func backlog(
    _ items: [(id: String, keys: String)], order: String,
    _ configuration: Configuration = Configuration()
  ) -> Backlog {
    let reader = ItemReader(configuration)
    return Backlog(
      configuration: configuration,
      items: items.map { id, keys in
        let status = keys.contains("status:") ? "" : "status: ready\n"
        let type = keys.contains("type:") ? "" : "type: task\n"
        return reader.item(
          in: SourceFile(
            path: "backlog/items/\(id).md",
            text: "---\nid: \(id)\ntitle: \(id)\n\(type)\(status)\(keys)\n---\n"))
      },
      order: Order(
        reading: SourceFile(path: "backlog/order.md", text: order),
        parkedHorizons: configuration.parkedHorizons))
  }
}
