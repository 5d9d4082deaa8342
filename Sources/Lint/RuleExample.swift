public import BacklogModel
public import Source

/// A small backlog that shows a rule: a good one, or a bad one in which `«…»` marks the defects.
public struct RuleExample: Sendable {
  /// One file of an example.
  public struct File: Sendable {
    /// The file, without its marks.
    public let source: SourceFile

    /// The marked ranges, in the order in which they begin.
    public let marks: [ByteRange]
  }

  /// Whether the rule is content with it.
  public let isGood: Bool

  /// The files, with paths from the root of the repository; an empty one does not exist.
  public let files: [File]

  /// What is known of the past of the backlog.
  public let history: KnownHistory?

  private init(
    isGood: Bool, _ texts: KeyValuePairs<String, String>, _ history: KnownHistory? = nil
  ) {
    self.isGood = isGood
    self.history = history
    files = texts.map { path, text in
      let isConfiguration = path == Configuration.fileName
      return File(marked: text, path: isConfiguration ? path : "backlog/" + path)
    }
  }

  /// A backlog of one item in which nothing is found.
  public static func good(_ text: String) -> RuleExample {
    good(["items/PAY-7K3F.md": text])
  }

  /// A backlog of several files, by their paths in the backlog folder, in which nothing is found.
  public static func good(
    _ files: KeyValuePairs<String, String>, history: KnownHistory? = nil
  ) -> RuleExample {
    RuleExample(isGood: true, files, history)
  }

  /// A backlog of one item, with the defects marked.
  public static func bad(_ text: String) -> RuleExample {
    bad(["items/PAY-7K3F.md": text])
  }

  /// A backlog of several files, by their paths in the backlog folder, with the defects marked.
  public static func bad(
    _ files: KeyValuePairs<String, String>, history: KnownHistory? = nil
  ) -> RuleExample {
    RuleExample(isGood: false, files, history)
  }

  /// Reads the files as a backlog.
  ///
  /// - Throws: if the example has a configuration that cannot be used.
  public func backlog() throws(ConfigurationError) -> Backlog {
    var configuration = Configuration()
    if let file = files.first(where: { $0.source.path == Configuration.fileName }) {
      configuration = try Configuration(reading: file.source)
    }
    let reader = ItemReader(configuration)
    let items = sources(below: "items").map { reader.item(in: $0) }
    let records = RecordKind.allCases.flatMap { kind in
      sources(below: kind.folder).map { Record(kind, reading: $0) }
    }
    let order = files.map(\.source).first {
      $0.path == configuration.path(of: "order.md") && !$0.bytes.isEmpty
    }.map { Order(reading: $0, parkedHorizons: configuration.parkedHorizons) }
    return Backlog(
      configuration: configuration, items: items, order: order,
      records: records.sorted { $0.file.path < $1.file.path })
  }

  private func sources(below folder: String) -> [SourceFile] {
    files.map(\.source).filter { $0.path.hasPrefix("backlog/\(folder)/") }
      .sorted { $0.path < $1.path }
  }
}

extension RuleExample.File {
  /// Takes the marks out of a text.
  init(marked text: String, path: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var marks: [ByteRange] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": open.append(bytes.count)
      case "»": if let start = open.popLast() { marks.append(start..<bytes.count) }
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    source = SourceFile(path: path, bytes: bytes)
    self.marks = marks.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}
