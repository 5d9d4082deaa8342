@testable import Demo

/// The files that the commits of a generated backlog leave, read line by line.
struct PlayedBacklog {
  /// An item as its file shows it.
  struct Item {
    let path: String
    let keys: [String: String]
    var id: String { keys["id"] ?? "" }
    var depends: [String] {
      (keys["depends"] ?? "[]").dropFirst().dropLast().split(separator: ", ").map(String.init)
    }
  }

  private(set) var files: [String: [UInt8]] = [:]

  /// How many commits touch nothing of the backlog.
  private(set) var codeOnly = 0

  /// How many times a commit wrote a file as it was.
  private(set) var emptyChanges = 0

  init(items: Int, commits: Int, seed: UInt64) throws {
    let size = try GeneratedSize(items: items, commits: commits)
    var generator = BacklogGenerator(size: size, seed: seed)
    for _ in 0..<commits {
      let written = generator.next().files
      if written.allSatisfy({ $0.path.hasPrefix("src/") }) { codeOnly += 1 }
      for file in written {
        if files[file.path] == file.bytes { emptyChanges += 1 }
        files[file.path] = file.bytes
      }
    }
  }

  var items: [Item] {
    files.filter { $0.key.hasPrefix("backlog/items/") }.map { path, bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let frontMatter = lines.dropFirst().prefix { $0 != "---" }
      let pairs = frontMatter.map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return (String(parts[0]), String(parts[1].dropFirst()))
      }
      return Item(path: path, keys: Dictionary(uniqueKeysWithValues: pairs))
    }
  }

  /// The IDs and links of the order, the first rank first.
  var links: [(id: String, path: String)] {
    String(decoding: files["backlog/order.md"] ?? [], as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("1. [") }
      .map { line in
        let id = line.dropFirst(4).prefix { $0 != "]" }
        let path = line.dropFirst(4 + id.count + 2).prefix { $0 != ")" }
        return (String(id), String(path))
      }
  }

  var ranked: [String] { links.map(\.id) }

  /// Whether some item waits for itself, over others.
  var hasCycle: Bool {
    var waiting = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.depends) })
    while let free = waiting.first(where: { $0.value.allSatisfy { waiting[$0] == nil } }) {
      waiting[free.key] = nil
    }
    return !waiting.isEmpty
  }
}
