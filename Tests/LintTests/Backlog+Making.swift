import BacklogModel
import Source

extension Backlog {
  /// Makes a backlog of texts by their paths, in the order given.
  static func of(
    _ files: KeyValuePairs<String, String>, _ configuration: Configuration = Configuration()
  ) -> Backlog {
    of(files.map { SourceFile(path: "backlog/" + $0, text: $1) }, configuration)
  }

  /// Makes a backlog of files, in the order given: `order.md`, records by their folders, items.
  static func of(_ files: [SourceFile], _ configuration: Configuration = Configuration()) -> Backlog
  {
    var items: [Item] = []
    var records: [Record] = []
    var order: Order?
    for file in files {
      if file.path == configuration.path(of: "order.md") {
        order = Order(reading: file, parkedHorizons: configuration.parkedHorizons)
      } else if let kind = RecordKind.allCases.first(where: {
        file.path.hasPrefix(configuration.path(of: $0.folder) + "/")
      }) {
        records.append(Record(kind, reading: file))
      } else {
        items.append(ItemReader(configuration).item(in: file))
      }
    }
    return Backlog(configuration: configuration, items: items, order: order, records: records)
  }
}

extension Configuration {
  /// Reads a configuration of a text.
  static func of(_ text: String) throws(ConfigurationError) -> Configuration {
    try Configuration(reading: SourceFile(path: "nextup.yml", text: text))
  }
}

extension Diagnostic {
  /// One line: `path:line:column severity rule`.
  var inShort: String {
    "\(path):\(start.line):\(start.column) \(severity.rawValue) \(defect.rule)"
  }
}
