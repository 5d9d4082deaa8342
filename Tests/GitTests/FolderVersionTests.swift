import Foundation
import Git
import Source
import TestSupport
import Testing

@Suite("A version of a folder")
struct FolderVersionTests {
  /// The entries of a folder by their names.
  private typealias Folder = [String: Entry]

  private struct Entry: Hashable {
    let mode: String
    let id: String
    var kind: String { mode == "040000" ? "tree" : "blob" }
  }

  /// Names of which one is the beginning of others, which git sorts by what they stand for.
  private static let names = ["a", "b", "é"].flatMap { stem in
    ["", "-b", ".md", "0", "/", "-b-c"].map { ($0 == "/" ? stem + stem : stem + $0) }
  }

  private func entry(_ random: inout SplitMix) -> Entry {
    let digit = String(Int.random(in: 1...3, using: &random))
    let modes = ["100644", "100755", "120000", "040000"]
    return Entry(
      mode: modes.randomElement(using: &random) ?? "", id: String(repeating: digit, count: 40))
  }

  /// Versions of a folder, each with some names of the one before changed; now and then all, or none left.
  private func versions(_ count: Int, _ random: inout SplitMix) -> [Folder] {
    var folder: Folder = [:]
    return (0..<count).map { number in
      if number.isMultiple(of: 7) { folder = [:] }
      for _ in 0..<Int.random(in: 0...(number.isMultiple(of: 5) ? 20 : 3), using: &random) {
        guard let name = Self.names.randomElement(using: &random) else { continue }
        folder[name] = Bool.random(using: &random) ? entry(&random) : nil
      }
      return folder
    }
  }

  private func trees(_ versions: [Folder], in repository: TemporaryRepository) throws -> [ObjectID]
  {
    let blocks = versions.map { folder in
      folder.map { name, entry in "\(entry.mode) \(entry.kind) \(entry.id)\t\(name)\n" }.joined()
    }
    let text = blocks.joined(separator: "\n") + "\n"
    let ids = try repository.git("mktree", "--batch", "--missing", input: Data(text.utf8))
    return ids.split(separator: "\n").compactMap { ObjectID(hexadecimal: $0) }
  }

  /// What stood under each name that stands for something else, and what does now.
  private func differences(_ old: Folder, _ new: Folder) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for name in Set(old.keys).union(new.keys) where old[name] != new[name] {
      found[name] = [old[name]?.id ?? "none", new[name]?.id ?? "none"]
    }
    return found
  }

  @Test("tells what differs from another one, whatever stands around it", arguments: 1...6)
  func differences(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let folders = versions(60, &random)
    let made = try TemporaryRepository()
    let ids = try trees(folders, in: made)
    let repository = try Repository.discover(from: made.path)
    var version = FolderVersion.absent
    var last: Folder = [:]
    for (folder, id) in zip(folders, ids) {
      let (next, changes) = try version.next(id, in: repository, isStrict: true)
      // A file whose name a folder takes may be told as two changes.
      let found = Dictionary(
        changes.map { ($0.name, [$0.before?.id.hexadecimal, $0.after?.id.hexadecimal]) },
        uniquingKeysWith: { zip($0, $1).map { $0 ?? $1 } })
      #expect(found.mapValues { $0.map { $0 ?? "none" } } == differences(last, folder))
      (version, last) = (next, folder)
    }
    #expect(ids.count == folders.count)
    #expect(try version.next(nil, in: repository).changes.count == last.count)
  }
}
