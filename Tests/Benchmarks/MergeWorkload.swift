import Glibc
import Source

/// Three versions of a large order, and the program that merges them.
struct MergeWorkload {
  /// How many items the order lists.
  let items: Int

  private let binary: String
  private let folder: String

  /// Writes the versions: on both sides a hundredth of the items moved, and as many are new.
  ///
  /// - Parameters:
  ///   - items: how many items the order lists.
  ///   - binary: the program.
  ///   - folder: where the files are kept.
  init(items: Int, binary: String, in folder: String) throws {
    self.items = items
    self.binary = binary
    self.folder = folder + "/merge-\(items)"
    let base = Array(1...items)
    let changes = items / 100
    let news = (0..<2).map { side in (1...changes).map { items + side * changes + $0 } }
    try write(base, to: "base.md")
    try write(Self.moved(base, changes, step: 7) + news[0], to: "ours.md")
    try write(Self.moved(base, changes, step: 11) + news[1], to: "theirs.md")
  }

  /// Merging the three files into a fourth.
  var comparison: Comparison {
    let files = ["base.md", "ours.md", "theirs.md"]
    return Comparison(
      "merge, \(items) items", .milliseconds(200),
      ShellCommand(
        [binary, "merge"] + files + ["--output", "order.md"], in: folder, successes: [0, 1]),
      beside: ShellCommand(
        ["git", "merge-file", "-p", "ours.md", "base.md", "theirs.md"], in: folder,
        successes: Set(0...127)))
  }

  /// Moves items to places all over the list, always the same.
  private static func moved(_ numbers: [Int], _ count: Int, step: Int) -> [Int] {
    var numbers = numbers
    for index in 0..<count {
      let number = numbers.remove(at: index * step * 13 % numbers.count)
      numbers.insert(number, at: index * step * 29 % numbers.count)
    }
    return numbers
  }

  private func write(_ numbers: [Int], to file: String) throws {
    let lines = numbers.map { "1. [A-\($0)](items/A-\($0).md) Item of the list — as asked for\n" }
    let text = "# Product backlog\n\n## Now\n\n" + lines.joined()
    try FileSystem.write(Array(text.utf8), to: folder + "/" + file)
  }
}
