import Foundation
import TestSupport
import Testing

@Suite("An order edited badly by hand")
struct OrderEditTests {
  /// What `list` says of one item.
  private struct Line: Decodable, Equatable {
    let id: String
    let rank: Int?
    let horizon: String?
  }

  private func ranks(_ backlog: TemporaryBacklog) throws -> [Line] {
    try backlog.nextup("list", "--all", "--format", "jsonl").output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  private func make(_ edit: OrderEdit) throws -> TemporaryBacklog {
    let backlog = try ShopBacklog.make()
    try backlog.repository.write("backlog/order.md", bytes: edit.bytes)
    try backlog.repository.commit("Edit the order")
    return backlog
  }

  private func rules(of backlog: TemporaryBacklog) throws -> [String] {
    let lines = try backlog.nextup("check", "backlog/order.md", "--format", "concise").output
    return lines.split(separator: "\n").compactMap { line in
      line.firstIndex(of: "[").flatMap { open in
        line.firstIndex(of: "]").map { String(line[line.index(after: open)..<$0]) }
      }
    }
  }

  @Test("check, list, move and fmt say the same", arguments: OrderEdit.all)
  func agreement(edit: OrderEdit) throws {
    let backlog = try make(edit)
    var transcript = Transcript(backlog)
    try transcript.nextup("check backlog/order.md --format concise --fail-on never")
    try transcript.nextup("list --all 'path~PAY-'")
    try transcript.nextup("move PAY-7 --top")
    try transcript.changes()
    try transcript.nextup("fmt")
    try transcript.changes()
    let name = edit.name.replacing(" ", with: "-").filter { $0.isLetter || $0 == "-" }
    Snapshot.expect(transcript.text, matches: "order/\(name).txt")
    for rule in edit.rules { #expect(try rules(of: backlog).contains(rule)) }
  }

  @Test("no item leaves the list, and no reason the file", arguments: OrderEdit.all)
  func nothingIsLost(edit: OrderEdit) throws {
    let backlog = try make(edit)
    let before = try ranks(backlog)
    let words = OrderEdit.precious.filter { contains($0, edit.bytes) }
    #expect(before.count == 11)
    for command in [
      ["fmt"], ["move", "PAY-1", "--bottom"], ["move", "PAY-2", "--to", "1"],
      ["move", "PAY-3", "--horizon", "Now"], ["move", "PAY-6", "--after", "PAY-3"],
      ["move", "PAY-4", "--top"], ["move", "PAY-5", "--before", "PAY-2"], ["fmt"],
    ] {
      let old = try backlog.bytes(of: "backlog/order.md")
      let result = try backlog.nextup(command)
      let new = try backlog.bytes(of: "backlog/order.md")
      #expect(try ranks(backlog).count == 11)
      for word in words { #expect(contains(word, new), "\(word) after \(command)") }
      if result.status != 0 {
        #expect(new == old ? true : false)
        #expect(result.errorLines.count == 1)
      }
      if !edit.isReadable { #expect(new == old ? true : false, "\(command)") }
    }
  }

  @Test("fmt changes no rank", arguments: OrderEdit.all)
  func formattingKeepsRanks(edit: OrderEdit) throws {
    let backlog = try make(edit)
    let before = try ranks(backlog)
    try backlog.nextup("fmt")
    #expect(try ranks(backlog) == before)
  }

  @Test(
    "an item that leaves the ranking leaves its reason on the terminal", arguments: OrderEdit.all)
  func unranking(edit: OrderEdit) throws {
    let backlog = try make(edit)
    let old = try backlog.bytes(of: "backlog/order.md")
    let words = OrderEdit.precious.filter { contains($0, old) }
    for id in ["PAY-1", "PAY-2", "PAY-6", "PAY-3", "PAY-7"] {
      let result = try backlog.nextup("move", id, "--unrank")
      let new = try backlog.read("backlog/order.md") + result.errors
      for word in words where !new.contains(word.dropLast()) {
        Issue.record("\(word) is gone after \(id) was unranked")
      }
      try backlog.repository.git("checkout", "--quiet", ".")
    }
  }

  private func contains(_ word: String, _ bytes: [UInt8]) -> Bool {
    Data(bytes).range(of: Data(word.utf8)) != nil
  }
}
