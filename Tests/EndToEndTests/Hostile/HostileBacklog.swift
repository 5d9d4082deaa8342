import Foundation
import TestSupport

/// The sample backlog with every hostile file in it, made once for all tests that only read it.
struct HostileBacklog {
  let backlog: TemporaryBacklog

  /// Makes the files; with `NEXTUP_HOSTILE=DIR` they are written there too, to be looked at.
  init(_ files: [HostileFile] = HostileFile.all) throws {
    backlog = try ShopBacklog.make(["backlog/requests/.keep": ""])
    try Self.write(files, in: backlog.path + "/backlog")
    if let folder = ProcessInfo.processInfo.environment["NEXTUP_HOSTILE"] {
      // Unlike FileManager, it copies a pipe and does not wait for somebody to write into it.
      try Shell.run("test -e \"$1\" || cp -a \"$0\" \"$1\"", [backlog.path, folder], in: "/")
    }
  }

  private static func write(_ files: [HostileFile], in folder: String) throws {
    for name in ["requests", "goals", "personas", "sprints"] {
      let path = folder + "/" + name
      let isReplaced = files.contains { $0.path == Array(name.utf8) }
      if isReplaced {
        try? FileManager.default.removeItem(atPath: path)
      } else {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      }
    }
    for file in files { try file.make(in: folder) }
  }

  /// The rules that `check` found, by path as it is shown.
  func findings() throws -> [String: Set<String>] {
    struct Report: Decodable {
      struct Finding: Decodable {
        let rule: String
        let path: String
      }
      let findings: [Finding]
    }
    let result = try backlog.nextup("check", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.bytes))
    return Dictionary(grouping: report.findings, by: \.path).mapValues { Set($0.map(\.rule)) }
  }
}
