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

  /// Texts by their paths in the backlog folder, with marks in those that are bad.
  public typealias Texts = KeyValuePairs<String, String>

  /// Whether the rule is content with it.
  public let isGood: Bool

  /// The files, with paths from the root of the repository; an empty one does not exist.
  public let files: [File]

  /// What is known of the past of the backlog.
  public let history: KnownHistory?

  /// The files that were different before the change that is checked, as they were.
  public let earlier: [File]

  private init(
    isGood: Bool, _ texts: Texts, before earlier: Texts = [:], _ history: KnownHistory? = nil
  ) {
    self.isGood = isGood
    self.history = history
    files = texts.map(File.init)
    self.earlier = earlier.map(File.init)
  }

  /// A backlog of one item in which nothing is found.
  public static func good(_ text: String) -> RuleExample {
    good(["items/PAY-7K3F.md": text])
  }

  /// A backlog of several files, by their paths in the backlog folder, in which nothing is found.
  public static func good(
    _ files: Texts, before earlier: Texts = [:], history: KnownHistory? = nil
  ) -> RuleExample {
    RuleExample(isGood: true, files, before: earlier, history)
  }

  /// A backlog of one item, with the defects marked.
  public static func bad(_ text: String) -> RuleExample {
    bad(["items/PAY-7K3F.md": text])
  }

  /// A backlog of several files, by their paths in the backlog folder, with the defects marked.
  public static func bad(
    _ files: Texts, before earlier: Texts = [:], history: KnownHistory? = nil
  ) -> RuleExample {
    RuleExample(isGood: false, files, before: earlier, history)
  }

  /// Reads the files as a backlog.
  ///
  /// - Throws: if the example has a configuration that cannot be used.
  public func backlog() throws(ConfigurationError) -> Backlog {
    try Self.backlog(of: files.map(\.source))
  }

  /// What is known of the past, with the backlog before the change where some files were different.
  ///
  /// - Throws: if the example has a configuration that cannot be used.
  public func knownHistory() throws(ConfigurationError) -> KnownHistory? {
    guard !earlier.isEmpty else { return history }
    let changed = Set(earlier.map(\.source.path))
    let rest = files.filter { !changed.contains($0.source.path) }
    return KnownHistory(
      today: history?.today, lastChanges: history?.lastChanges ?? [:],
      earlier: try Self.backlog(of: (earlier + rest).map(\.source)))
  }

  private static func backlog(of files: [SourceFile]) throws(ConfigurationError) -> Backlog {
    var configuration = Configuration()
    if let file = files.first(where: { $0.path == Configuration.fileName }) {
      configuration = try Configuration(reading: file)
    }
    func sources(below folder: String) -> [SourceFile] {
      files.filter { $0.path.hasPrefix("backlog/\(folder)/") }.sorted { $0.path < $1.path }
    }
    let reader = ItemReader(configuration)
    let records = RecordKind.allCases.flatMap { kind in
      sources(below: kind.folder).map { Record(kind, reading: $0) }
    }
    let order = files.first { $0.path == configuration.path(of: "order.md") && !$0.bytes.isEmpty }
    return Backlog(
      configuration: configuration, items: sources(below: "items").map { reader.item(in: $0) },
      order: order.map { Order(reading: $0, parkedHorizons: configuration.parkedHorizons) },
      records: records.sorted { $0.file.path < $1.file.path })
  }
}

extension RuleExample.File {
  /// A file of an example, by its path in the backlog folder.
  init(_ path: String, _ text: String) {
    let isConfiguration = path == Configuration.fileName
    self.init(marked: text, path: isConfiguration ? path : "backlog/" + path)
  }

  /// Takes the marks out of a text.
  private init(marked text: String, path: String) {
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
