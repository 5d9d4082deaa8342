import Glibc

/// A backlog to measure with, and its finished site.
struct Workload {
  /// The folder of the backlog.
  let backlog: String

  /// The folder of the finished site.
  let site: String

  /// Where the commands that are measured write a site.
  let output: String

  /// The paths of all items, below the backlog.
  let itemPaths: [String]

  /// The last ID of the ranking.
  let lastID: String

  /// A copy of an item, outside of any backlog.
  private let looseFile: String

  /// The binary that is measured.
  let binary: String

  /// Where everything is kept.
  let folder: String

  /// Makes the backlog and its site, or takes those of an earlier run.
  ///
  /// - Parameters:
  ///   - items: how many items it has.
  ///   - folder: where it is kept.
  ///   - nextup: the binary.
  init(items: Int, in folder: String, nextup: String) throws {
    try ShellCommand(["mkdir", "-p", folder]).run()
    guard let binary = realpath(nextup, nil), let place = realpath(folder, nil) else {
      throw BenchmarkError(description: "opening \(nextup): build it first, as 'make bench' does")
    }
    defer {
      free(binary)
      free(place)
    }
    self.binary = String(cString: binary)
    self.folder = String(cString: place)
    backlog = String(cString: place) + "/items-\(items)"
    site = backlog + "-site"
    output = backlog + "-output"
    if access(site + "/index.html", R_OK) != 0 {
      try ShellCommand(["rm", "-rf", backlog, site]).run()
      let size = ["--items", String(items), "--commits", "200"]
      try ShellCommand([self.binary, "demo", backlog] + size).run()
      try ShellCommand([self.binary, "render", "--repo", backlog, "--out", site]).run()
    }
    itemPaths = Folder(backlog + "/backlog/items").paths.map { "backlog/items/" + $0 }
    looseFile = "/tmp/nextup-bench.md"
    try ShellCommand(["cp", backlog + "/" + (itemPaths.first ?? ""), looseFile]).run()
    lastID = try Self.lastID(inOrder: backlog + "/backlog/order.md")
  }

  /// A command of the binary on the backlog.
  func nextup(_ arguments: [String], successes: Set<Int32> = [0]) -> ShellCommand {
    ShellCommand([binary] + arguments, in: backlog, successes: successes)
  }

  /// Takes away what the commands wrote.
  func removeOutput() throws(BenchmarkError) { try ShellCommand(["rm", "-rf", output]).run() }

  /// The check of one story that belongs to no backlog.
  var checkOfLooseFile: ShellCommand {
    ShellCommand([binary, "check", looseFile], in: "/tmp", successes: [0, 1])
  }

  /// A command over all files of the items.
  func overItems(_ command: [String]) -> ShellCommand {
    ShellCommand(command + itemPaths, in: backlog)
  }

  /// How large it is, and its site, in words.
  var description: String {
    let items = Folder(backlog + "/backlog/items")
    let site = Folder(site)
    return "\(items.paths.count) items, \(items.size / 1024) kB; "
      + "their site: \(site.paths.count) files, \(site.size / 1024) kB"
  }

  private static func lastID(inOrder path: String) throws(BenchmarkError) -> String {
    let entry = Folder.text(of: path).split(separator: "\n").last { $0.hasPrefix("1. [") }
    guard let id = entry?.dropFirst(4).prefix(while: { $0 != "]" }) else {
      throw BenchmarkError(description: "reading \(path): it ranks nothing")
    }
    return String(id)
  }
}
