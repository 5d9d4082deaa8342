import Markdown
public import Source

/// Reads a whole backlog from a file tree, on all cores.
public struct BacklogLoader: Sendable {
  /// The most items that are read.
  public static let mostItems = 200_000

  private let tree: any FileTree
  let configuration: Configuration

  /// Makes a loader of a tree whose root is the folder of `nextup.yml`.
  public init(_ tree: any FileTree, _ configuration: Configuration) {
    self.tree = tree
    self.configuration = configuration
  }

  /// Reads everything; files that cannot be understood stay in the backlog as broken.
  ///
  /// - Parameter texts: the items whose texts are read too.
  /// - Throws: only if the backlog folder itself cannot be listed or holds too many items.
  public func load(texts: ReadTexts = .all) async throws(FileTreeError) -> Backlog {
    let contents = try contents()
    guard contents.items.count <= configuration.limits.items else {
      throw FileTreeError(
        .tooLarge, operation: "reading \(configuration.backlog)",
        message:
          "it holds \(contents.items.count) items; at most \(configuration.limits.items) are read")
    }
    let (board, boardProblem) = readBoard()
    async let items = readItems(contents.items, board, texts)
    async let features = readItems(contents.features, nil, texts)
    let (order, orderProblem) = readOrder()
    let (records, recordProblems) = readRecords(contents.records)
    return Backlog(
      configuration: configuration, items: await items, order: order, records: records,
      features: await features,
      unreadable: contents.refused + [boardProblem, orderProblem].compactMap { $0 }
        + recordProblems,
      missingFolder: try MissingFolder(of: configuration, in: tree))
  }

  /// The files of the backlog folder, by what they are.
  func contents() throws(FileTreeError) -> BacklogContents {
    let folder = configuration.backlog
    let entries = try tree.entries(below: folder)
    if entries.isEmpty, !folder.isEmpty, let entry = try tree.entry(at: folder),
      entry.kind != .folder
    {
      throw FileTreeError(
        .notAFile, operation: "reading \(folder)",
        message: "it is \(entry.kind.inWords), not a folder")
    }
    return BacklogContents(entries, configuration)
  }

  private func readItems(
    _ files: [BacklogContents.ItemFile], _ board: Board?, _ texts: ReadTexts
  ) async -> [Item] {
    let reader = ItemReader(configuration)
    return await Parallel.map(files) { read($0, with: reader, board, texts: texts) }
  }

  /// The page whose headings are statuses, if the configuration names one.
  func readBoard() -> (board: Board?, problem: (path: String, message: String)?) {
    guard let name = configuration.board else { return (nil, nil) }
    let path = configuration.path(of: name)
    do throws(FileTreeError) {
      let bytes = try tree.read(path, limit: configuration.limits.order)
      return (Board(reading: SourceFile(path: path, bytes: bytes)), nil)
    } catch {
      return (nil, (path, error.message))
    }
  }

  /// Reads one item; a file that cannot be read becomes a broken one.
  func read(
    _ file: BacklogContents.ItemFile, with reader: ItemReader, _ board: Board?,
    texts: ReadTexts
  ) -> Item {
    guard file.entry.kind == .file else {
      return reader.unreadableItem(
        at: file.entry.path, because: "it is \(file.entry.kind.inWords), which is never followed")
    }
    do {
      let isFeature = file.entry.path.isFeature
      let limit = isFeature ? ItemReader.largestFeature : configuration.limits.item
      let bytes = try tree.read(file.entry.path, limit: limit)
      return reader.item(
        in: SourceFile(path: file.entry.path, bytes: bytes), stage: file.stage,
        boardStatus: board?.status(of: file.entry.path), texts: texts)
    } catch {
      return reader.unreadableItem(at: file.entry.path, because: error.message)
    }
  }

  /// The order, or why it cannot be read.
  func readOrder() -> (Order?, (path: String, message: String)?) {
    let path = configuration.path(of: "order.md")
    do throws(FileTreeError) {
      let bytes = try tree.read(path, limit: configuration.limits.order)
      let file = SourceFile(path: path, bytes: bytes)
      let order = Order(
        reading: file, parkedHorizons: configuration.parkedHorizons,
        longestLine: configuration.limits.text.line)
      return (order, nil)
    } catch {
      return (nil, error.code == .notFound ? nil : (path, error.message))
    }
  }

  private func readRecords(
    _ files: [(kind: RecordKind, path: String)]
  ) -> ([Record], [(path: String, message: String)]) {
    var records: [Record] = []
    var problems: [(path: String, message: String)] = []
    for file in files {
      do {
        let bytes = try tree.read(file.path, limit: configuration.limits.item)
        records.append(
          Record(
            file.kind, reading: SourceFile(path: file.path, bytes: bytes),
            limits: configuration.limits))
      } catch {
        problems.append((file.path, error.message))
      }
    }
    return (records, problems)
  }
}
