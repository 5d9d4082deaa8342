import Foundation
import TestSupport
import Testing

/// A clone of a real backlog, with the example configuration of `docs` and an order made of the
/// ordinals of its items.
struct RealBacklog {
  let backlog: TemporaryBacklog

  init() throws {
    backlog = try Corpus.backlogMd()
    try backlog.write(
      "nextup.yml", try PackageFolder.text(of: "docs/examples/backlog-md/nextup.yml"))
    let ids = try Self.identifiersByOrdinal(backlog)
    let move = try backlog.nextup(["move"] + ids + ["--horizon", "Now"])
    try #require(move.status == 0, "\(move.errors)")
    try backlog.repository.commit("Rank what has an ordinal")
  }

  /// As the README of the example does it, with `sort`.
  private static func identifiersByOrdinal(_ backlog: TemporaryBacklog) throws -> [String] {
    struct Line: Decodable {
      let id: String
      let extra: Extra
      struct Extra: Decodable { let ordinal: String }
    }
    let lines = try backlog.nextup("list", "ordinal>0", "--format", "jsonl").output
      .split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    return lines.sorted { (Double($0.extra.ordinal) ?? 0) < (Double($1.extra.ordinal) ?? 0) }.map(
      \.id)
  }
}
