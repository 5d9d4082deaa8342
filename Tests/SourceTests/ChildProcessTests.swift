import Testing

@testable import Source

@Suite("A program of the system beside ours")
struct ChildProcessTests {
  private func shell(_ script: String, streams: [String?] = [nil, nil, nil]) throws -> ChildProcess
  {
    try ChildProcess("/bin/sh", ["-c", script], environment: ["WORD=seen"], streams: streams)
  }

  @Test(
    "says with which status it ended, and 128 and more for a signal", arguments: [Int?.none, 20])
  func status(seconds: Int?) throws {
    #expect(try shell("exit 3").wait(seconds: seconds) == 3)
    #expect(try shell("kill -9 $$").wait(seconds: seconds) == 137)
  }

  @Test("is killed when it takes longer than it may")
  func tooLong() throws {
    let failure = #expect(throws: ChildProcess.Failure.self) {
      try shell("sleep 60").wait(seconds: 0)
    }
    #expect(failure?.reason == "it did not end within 0 s")
  }

  @Test("sees only the variables and files that it is given")
  func surroundings() throws {
    let folder = try FileSystem.makeTemporaryFolder()
    defer { try? FileSystem.removeFolder(folder) }
    let output = folder + "/output"
    let process = try shell("cat; echo $WORD; env | wc -l", streams: ["/dev/null", output, nil])
    #expect(try process.wait(seconds: 20) == 0)
    let text = try FileSystem.read(output, as: "output", limit: 100)
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "seen")
    #expect(lines.last.flatMap { Int($0) } ?? 99 < 6)
  }

  @Test("is not started where there is none")
  func missing() {
    let failure = #expect(throws: ChildProcess.Failure.self) {
      try ChildProcess("/nowhere/program", [], environment: [], streams: [])
    }
    #expect(failure?.reason == "No such file or directory")
  }
}
