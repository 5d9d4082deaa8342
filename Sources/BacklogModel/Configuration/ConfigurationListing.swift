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
    /// The value itself where it is a text or number, without quotes; otherwise as `value`.
    public let text: String
    /// Where it stands in `nextup.yml`; `nil` for a default.
    public let place: SourcePosition?

    /// Where it comes from: `nextup.yml:12:5`, or `default`.
    public var origin: String {
      place.map { "\(Configuration.fileName):\($0.line):\($0.column)" } ?? "default"
    }
  }

  /// The values, in the order of the reference.
  public let lines: [Line]

  private let inner: [String: Line]

  /// Lists the values of a configuration file.
  public init(of file: SourceFile) {
    let yaml = FrontMatter(readingWhole: file, limit: Configuration.largestFile)
    inner = Self.inner(of: yaml, in: file)
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
      let standard = key.standard ?? "null"
      return [Line(key: name, value: standard, text: standard, place: nil)]
    }
    return [
      Line(
        key: name, value: node.flowText, text: node.text ?? node.flowText,
        place: file.position(at: node.range.lowerBound))
    ]
  }

  /// The values of a key: one, or of a map those inside it.
  ///
  /// - Parameter key: a key with dots for keys inside maps: `id.prefix`, `statuses.draft`.
  /// - Throws: `ProjectError` where there is no such key, with the one that was probably meant.
  public func lines(of key: String) throws(ProjectError) -> [Line] {
    let found = lines.filter { $0.key == key || $0.key.hasPrefix(key + ".") }
    if !found.isEmpty { return found }
    if let inner = inner[key] { return [inner] }
    let maps = lines.map { String($0.key.prefix { $0 != "." }) }
    throw ProjectError(
      operation: "reading \(key)",
      message: "there is no such key"
        + Suggestion.phrase(for: key, among: lines.map(\.key) + Set(maps).sorted()))
  }

  /// What stands inside maps with keys of the team's own, such as `statuses`.
  private static func inner(of yaml: FrontMatter, in file: SourceFile) -> [String: Line] {
    var found: [String: Line] = [:]
    for entry in yaml.entries {
      for inner in entry.value.entries {
        let name = "\(entry.key).\(inner.key)"
        found[name] = Line(
          key: name, value: inner.value.flowText, text: inner.value.text ?? inner.value.flowText,
          place: file.position(at: inner.value.range.lowerBound))
      }
    }
    return found
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
