public import Source

extension BacklogLoader {
  /// Which of the items that the order lists are read with those that are named, without texts.
  public enum Listed: Sendable {
    /// None of them.
    case none
    /// Those down to the last that is named, and on to the next that has a rank: as many as it takes
    /// to say the ranks of the named ones and what stands below them.
    case downToNamed
    /// All of them.
    case all
  }

  /// Reads the order and only the items that some texts name, found by their file names.
  ///
  /// Commands that change one item of many need no more. Where a name is not found this way, as
  /// with aliases and IDs that only the front matter has, everything is read.
  ///
  /// - Parameters:
  ///   - names: IDs, aliases or beginnings of IDs.
  ///   - listed: which of the items that the order lists are read too.
  public func load(
    only names: [String], andListed listed: Listed = .none
  ) async throws(FileTreeError) -> Backlog {
    async let reading = readOrder()
    var partial = PartialReading(
      self, of: names, await NamedFiles(try contents().items, configuration))
    let (order, problem) = await reading
    await partial.read(listed, of: order)
    let backlog = Backlog(
      configuration: configuration, items: partial.items, order: order,
      unreadable: [problem].compactMap { $0 })
    return partial.isComplete(in: backlog) ? backlog : try await load()
  }
}

/// The items of a backlog that were read so far.
private struct PartialReading {
  private let loader: BacklogLoader
  private let files: NamedFiles
  private let reader: ItemReader
  private let board: Board?
  private let named: Set<String>
  private var wanted: Set<String> = []

  /// The items, in no certain order.
  private(set) var items: [Item] = []

  init(_ loader: BacklogLoader, of names: [String], _ files: NamedFiles) {
    self.loader = loader
    self.files = files
    reader = ItemReader(loader.configuration)
    board = loader.readBoard().board
    named = Set(names.map { $0.uppercased() })
  }

  /// Reads the named items and those of the order that belong to them.
  mutating func read(_ listed: BacklogLoader.Listed, of order: Order?) async {
    let entries = order?.entries ?? []
    var next = listed.count(of: entries, through: named)
    _ = await read(named.union(entries[..<next].map(\.id.canonical)))
    var hasNeighbour = listed != .downToNamed
    while !hasNeighbour, next < entries.count {
      let run = entries[next..<min(next + 64, entries.count)]
      let open = await read(Set(run.map(\.id.canonical)))
      hasNeighbour = run.contains {
        open.contains($0.id.canonical) && order?.horizon(of: $0)?.isParked != true
      }
      next = run.endIndex
    }
  }

  /// Reads the items with some IDs.
  ///
  /// - Returns: the IDs of those that were not read before and are open.
  private mutating func read(_ ids: Set<String>) async -> Set<String> {
    let (loader, reader, board, named) = (loader, reader, board, named)
    let found = await Parallel.map(files.files(named: ids.subtracting(wanted))) { id, file in
      loader.read(file, with: reader, board, texts: named.contains(id) ? .all : .none)
    }
    items += found
    wanted.formUnion(ids)
    return Set(found.filter { !$0.isClosed }.compactMap { $0.id?.canonical })
  }

  /// Whether every name led to one file, whose front matter has that name, too.
  func isComplete(in backlog: Backlog) -> Bool {
    items.count == wanted.count && wanted.allSatisfy { backlog.index[$0] != nil }
  }
}

extension BacklogLoader.Listed {
  /// How many entries are read at once.
  fileprivate func count(of entries: [OrderEntry], through named: Set<String>) -> Int {
    switch self {
    case .none: 0
    case .all: entries.count
    case .downToNamed:
      entries.lastIndex { named.contains($0.id.canonical) }.map { $0 + 1 } ?? 0
    }
  }
}

/// Files of items by the IDs in their names.
private struct NamedFiles: Sendable {
  private let files: [BacklogContents.ItemFile]
  private let ids: [String?]

  init(_ files: [BacklogContents.ItemFile], _ configuration: Configuration) async {
    self.files = files
    ids = await Parallel.map(files) {
      FileNameIdentifier.id(in: $0.entry.path.fileStem, configuration)?.canonical
    }
  }

  /// The files with some IDs, in the order of their paths.
  func files(named wanted: Set<String>) -> [(id: String, file: BacklogContents.ItemFile)] {
    zip(ids, files).compactMap { id, file in
      id.flatMap { wanted.contains($0) ? ($0, file) : nil }
    }
  }
}
