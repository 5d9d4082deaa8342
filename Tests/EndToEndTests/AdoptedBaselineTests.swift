import TestSupport
import Testing

@Suite("A baseline for an adopted backlog")
struct AdoptedBaselineTests {
  /// Adopts a backlog, makes all it has known, adds a defect and expects that one alone.
  private func expectOnlyTheNewDefect(in backlog: TemporaryBacklog) throws {
    #expect(try backlog.nextup("init", "--adopt").status == 0)
    #expect(try backlog.nextup("check", "--write-baseline", "known.txt").status == 0)
    let known = ["check", "--baseline", "known.txt", "--fail-on", "note", "--format", "concise"]
    let clean = try backlog.nextup(known)
    #expect(clean.status == 0, "\(clean.output)")
    let order = try backlog.read("backlog/order.md")
    let first = try #require(order.split(separator: "1. [").dropFirst().first?.prefix { $0 != "]" })
    try backlog.write("backlog/order.md", order + "1. \(first)\n")
    let result = try backlog.nextup(known)
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2, "a finding and the counts: \(result.output)")
    #expect(lines[0].contains("error[order/duplicate-item] \(first) "), "\(lines[0])")
  }

  @Test("leaves only what is new")
  func synthetic() throws {
    let repository = try TemporaryRepository()
    for (path, text) in ForeignBacklog.backlogMd.files { try repository.write(path, text) }
    try repository.commit("Begin")
    try expectOnlyTheNewDefect(in: TemporaryBacklog(at: repository))
  }

  @Test("leaves only what is new in a real one", .enabled(if: Corpus.isPresent))
  func real() throws {
    try expectOnlyTheNewDefect(in: Corpus.backlogMd())
  }
}
