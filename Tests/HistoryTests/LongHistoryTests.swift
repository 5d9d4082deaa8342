import BacklogModel
import Foundation
import Git
import History
import TestSupport
import Testing

@Suite("A long history")
struct LongHistoryTests {
  /// How many versions of the order there are: more than one task reads.
  private static let count = 1_100

  /// A repository in which each commit moves an item; some orders cannot be read, some are missing,
  /// also where one task ends and the next one begins.
  private func repository() throws -> TemporaryRepository {
    var generator = SeededGenerator(seed: 7)
    var ids = (1...30).map { "PAY-\($0)" }
    var stream = ""
    for number in 0..<Self.count {
      ids.insert(ids.removeLast(), at: Int.random(in: 0..<29, using: &generator))
      let order = "## Now\n\n" + ids.map { "1. \($0)\n" }.joined()
      let isBroken =
        number % 50 == 49 || (510...514).contains(number) || (1_023...1_024).contains(number)
      let text = isBroken ? "```\n" + order : order
      stream += """
        commit refs/heads/main
        committer Ann <ann@example.com> \(TemporaryRepository.epoch + number) +0000
        data 4
        Move

        """
      stream +=
        number % 40 == 39
        ? "D backlog/order.md\n"
        : "M 100644 inline backlog/order.md\ndata \(text.utf8.count)\n\(text)\n"
    }
    let repository = try TemporaryRepository()
    try repository.git("fast-import", "--quiet", input: Data(stream.utf8))
    return repository
  }

  @Test("is the same whether all of it is read at once or a part after the other")
  func parts() throws {
    let folder = try repository()
    let repository = try Repository.open(at: folder.path)
    let reader = HistoryReader(repository, folder: "", Configuration())
    let whole = try reader.history(to: repository.resolve("main"))
    var known: History?
    for end in [200, 511, 512, 700, 1_022, 1_024, 1_025, Self.count] {
      let tip = try repository.resolve("main~\(Self.count - end)")
      known = try reader.history(to: tip, after: known)
    }
    let parts = try #require(known)
    #expect(ScriptedBacklog.lines(of: whole) == ScriptedBacklog.lines(of: parts))
    #expect(whole.events.count > Self.count)
    #expect(whole.items.map(\.id) == parts.items.map(\.id))
  }
}
