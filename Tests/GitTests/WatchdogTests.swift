import Foundation
import Git
import Synchronization
import TestSupport
import Testing

@Suite("The watchdog")
struct WatchdogTests {
  @Test("reports an operation that does not end, once, by its name")
  func expiry() async throws {
    let (reports, reported) = AsyncStream.makeStream(of: String.self)
    let watchdog = Watchdog(limit: .milliseconds(10)) { operation, limit in
      reported.yield("\(operation) after \(limit)")
    }
    let gate = DispatchSemaphore(value: 0)
    let thread = Thread { watchdog.run("reading a.md") { gate.wait() } }
    thread.start()
    var iterator = reports.makeAsyncIterator()
    #expect(await iterator.next() == "reading a.md after 0.01 seconds")
    // A second operation that hangs is reported after many looks at the first.
    let other = Thread { watchdog.run("reading b.md") { gate.wait() } }
    other.start()
    #expect(await iterator.next() == "reading b.md after 0.01 seconds")
    gate.signal()
    gate.signal()
  }

  @Test("lets operations that end pass, also from many threads and nested")
  func passing() {
    let watchdog = Watchdog(limit: .seconds(60)) { operation, _ in
      Issue.record("\(operation) was reported")
    }
    let sum = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 64) { number in
      let value = watchdog.run("outer") { watchdog.run("inner") { number } }
      sum.add(value, ordering: .relaxed)
    }
    #expect(sum.load(ordering: .relaxed) == 64 * 63 / 2)
  }

  @Test("passes on what an operation throws, and forgets the operation")
  func throwing() {
    struct Failure: Error {}
    let watchdog = Watchdog(limit: .seconds(60))
    #expect(throws: Failure.self) { try watchdog.run("failing") { throw Failure() } }
  }

  @Test("ends the process with status 3 and one line when libgit2 hangs on a truncated object")
  func truncatedObject() async throws {
    let fixture = try TemporaryRepository()
    // Text that does not compress, so that half of the file is half of the content.
    var generator = SplitMix(seed: 1)
    try fixture.write(
      "a.md", bytes: (0..<50_000).map { _ in .random(in: 0...255, using: &generator) })
    try fixture.git("add", "a.md")
    let id = try fixture.git("rev-parse", ":a.md")
    let file = "\(fixture.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    let bytes = try Data(contentsOf: URL(filePath: file))
    try FileManager.default.removeItem(atPath: file)
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: file))
    let result = await #expect(
      processExitsWith: .exitCode(3), observing: [\.standardErrorContent]
    ) { [path = fixture.path as String, id = id as String] in
      let watchdog = Watchdog(limit: .milliseconds(200))
      let repository = try Repository.open(at: path, watchdog: watchdog)
      let id = try #require(ObjectID(hexadecimal: id))
      _ = try repository.blob(id, limit: 1_000_000)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      message.contains(
        "nextup: reading git object \(id): git did not answer within 0.2 s; run 'git fsck'\n"))
  }
}
