import BacklogModel
import Git
import Source

/// What completions offer of the backlog that a command line is about.
///
/// In a large backlog names of files have to be enough, so that the answer comes at once in one of
/// any size; in others the items are read.
struct CompletionSource {
  private let project: Project

  /// Finds the backlog of the working directory, or that of `--repo`; `nil` if there is none.
  init?(of words: [String]) {
    let separate = words.lastIndex(of: "--repo").flatMap { index in
      words.indices.contains(index + 1) ? words[index + 1] : nil
    }
    let joined = words.last { $0.hasPrefix("--repo=") }?.dropFirst("--repo=".count)
    let folder = separate ?? joined.map(String.init) ?? "."
    guard let location = try? FileSystem.resolved(folder),
      let project = try? Project.find(from: location)
    else { return nil }
    self.project = project
  }

  /// The configuration.
  var configuration: Configuration { project.configuration }

  /// The IDs of the items, in order; where there are many, those in their file names.
  var identifiers: [String] {
    let found =
      items?.compactMap { $0.id?.text }
      ?? itemPaths.compactMap { configuration.identifier(inFileName: $0)?.text }
    return Set(found).sorted { $0.precedesNaturally($1) }
  }

  /// What items have under a key that holds words of the team's own, such as labels; in order.
  func values(of key: String) -> [String] {
    Set((items ?? []).flatMap { $0.fields.texts(of: key) }).sorted()
  }

  /// The most items that are read for one answer.
  private static let mostRead = 2_000

  /// The items without their texts; `nil` where there are many.
  private var items: [Item]? {
    let paths = itemPaths
    guard paths.count <= Self.mostRead else { return nil }
    let reader = ItemReader(configuration)
    return paths.compactMap { path in
      guard let bytes = try? tree.read(path, limit: configuration.limits.item) else { return nil }
      return reader.item(in: SourceFile(path: path, bytes: bytes), texts: .none)
    }
  }

  private var itemPaths: [String] { configuration.items.flatMap { names(below: $0.path) } }

  /// The names of the files of records, in order.
  func recordNames(_ kinds: [RecordKind]) -> [String] {
    kinds.flatMap { names(below: $0.folder).map(\.fileStem) }.sorted()
  }

  /// The horizons of the order, in its order.
  var horizons: [String] {
    let path = configuration.path(of: "order.md")
    guard let bytes = try? tree.read(path, limit: Order.largestSize) else { return [] }
    return Order(reading: SourceFile(path: path, bytes: bytes)).horizons.map(\.name)
  }

  /// The branches and tags by their short names, and `HEAD`.
  var revisions: [String] {
    guard let repository = try? project.repository(),
      let references = try? repository.references()
    else { return [] }
    return ["HEAD"] + references.map(\.name)
  }

  /// The keys of `nextup.yml`, with dots for keys inside maps.
  var configurationKeys: [String] {
    ConfigurationListing(of: project.configurationFile).lines.map(\.key)
  }

  private func names(below folder: String) -> [String] {
    let entries = (try? tree.entries(below: configuration.path(of: folder))) ?? []
    return entries.filter { $0.kind == .file && $0.path.hasSuffix(".md") }.map(\.path)
  }

  private var tree: any FileTree {
    project.isBare ? (try? project.tree(at: "HEAD")) ?? project.workTree : project.workTree
  }
}
