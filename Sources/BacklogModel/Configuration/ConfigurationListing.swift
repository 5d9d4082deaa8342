import FrontMatter
public import Source

/// Every value of a configuration and where it comes from, for `nextup config`.
public struct ConfigurationListing: Sendable {
  /// One value.
  public struct Line: Sendable, Hashable {
    /// The key, with dots for keys inside maps: `id.prefix`.
    public let key: String
    /// The value as YAML on one line.
    public let value: String
    /// The line of `nextup.yml`, from 1; `nil` for a default.
    public let line: Int?
  }

  /// The values, in the order of the reference.
  public let lines: [Line]

  /// Lists the values of a configuration file.
  public init(of file: SourceFile) {
    let yaml = FrontMatter(readingWhole: file, limit: Configuration.largestFile)
    lines = ConfigurationKeys.all.flatMap { key in
      Self.lines(of: key, named: key.name, node: yaml[key.name], in: file)
    }
  }

  private static func lines(
    of key: KeyDefinition, named name: String, node: Node?, in file: SourceFile
  ) -> [Line] {
    if case .record(let keys) = key.shape, node == nil || node?.entries.isEmpty == false {
      return keys.flatMap {
        lines(of: $0, named: "\(name).\($0.name)", node: node?[$0.name], in: file)
      }
    }
    guard let node, !node.isAbsent else {
      return [Line(key: name, value: key.standard ?? "null", line: nil)]
    }
    return [
      Line(
        key: name, value: node.flowText, line: file.position(at: node.range.lowerBound).line)
    ]
  }
}

extension Node {
  /// The value as YAML in flow style.
  fileprivate var flowText: String {
    switch content {
    case .scalar(let text, _): FrontMatterEditor.quoted(text)
    case .list(let nodes, _): "[" + nodes.map(\.flowText).joined(separator: ", ") + "]"
    case .map(let entries, _):
      "{"
        + entries.map { "\(FrontMatterEditor.quoted($0.key)): \($0.value.flowText)" }
        .joined(separator: ", ") + "}"
    }
  }
}
