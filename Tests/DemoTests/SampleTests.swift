import Foundation
import Source
import Templates
import Testing

@testable import Demo

@Suite("The sample repository")
struct SampleTests {
  // It changes with every change of the sample or its history: look at both, then record it here.
  private static let lastCommit = "704478d2a326d80a275896d62d0225ab4e7c9d89"

  @Test("its last commit is always the same, and its files are those of the sample")
  func lastCommit() throws {
    try inTemporaryFolder { folder in
      #expect(try Demo.makeSample(at: folder) == Self.lastCommit)
      let files = try git(folder, "ls-tree", "-r", "--name-only", "HEAD").split(separator: "\n")
      let sample = TemplateFile.below("sample/")
      #expect(files.map { "sample/\($0)" }.sorted() == sample.map(\.path).sorted())
      for file in sample {
        let path = "\(folder)/\(file.path.dropFirst("sample/".count))"
        #expect(try Array(Data(contentsOf: URL(filePath: path))) == file.bytes)
      }
      #expect(try git(folder, "status", "--porcelain").isEmpty)
      #expect(try git(folder, "symbolic-ref", "HEAD") == "refs/heads/main")
    }
  }

  @Test("it holds forty items of every type and status")
  func items() {
    let texts = TemplateFile.below("sample/backlog/items/").map(\.text)
    #expect(texts.count == 40)
    let types = ["story", "bug", "task", "spike", "debt", "epic"]
    let statuses = ["draft", "ready", "in-progress", "done", "accepted", "dropped"]
    for line in types.map({ "\ntype: \($0)\n" }) + statuses.map({ "\nstatus: \($0)\n" }) {
      #expect(texts.contains { $0.contains(line) })
    }
  }

  @Test("a folder that holds something is left alone")
  func folderNotEmpty() throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data().write(to: URL(filePath: "\(folder)/mine"))
      let error = #expect(throws: DemoError.self) { try Demo.makeSample(at: folder) }
      #expect(error?.code == .folderNotEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mine"])
    }
  }

  @Test("an empty folder is filled, and a file in its place is refused")
  func otherFolders() throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Demo.makeSample(at: folder)
      let error = #expect(throws: DemoError.self) {
        try Demo.makeSample(at: "\(folder)/nextup.yml")
      }
      #expect(error?.code == .folderUnusable)
    }
  }
}
