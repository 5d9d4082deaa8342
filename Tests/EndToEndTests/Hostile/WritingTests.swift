import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Writing when things go wrong")
struct WritingTests {
  private static let item = "backlog/items/PAY-1-saved-card.md"

  @Test(
    "a full disk leaves the old file, no other one, and one line",
    .disabled(if: Sanitizer.watchesThreads))
  func fullDisk() throws {
    let backlog = try ShopBacklog.make()
    for arguments in [
      ["set", "PAY-1", "estimate=5"], ["move", "PAY-1", "--bottom"], ["new", "story", "Full"],
    ] {
      let result = try Shell.run(
        Shell.onFullDisk, [Nextup.executable] + arguments, in: backlog.path)
      #expect(result.status == 2, "\(arguments) \(result.errors)")
      #expect(result.errors.contains("File too large"))
      #expect(try backlog.changedFiles() == [])
    }
    let output = try Shell.run(
      "\"$0\" \"$@\" > /dev/full", [Nextup.executable, "list"], in: backlog.path)
    #expect(output.status == 2)
    #expect(output.errors.contains("No space left on device"))
  }

  @Test("output that nobody can take is one line, whatever is printed")
  func fullOutput() throws {
    let backlog = try ShopBacklog.make()
    for line in [
      ["--help"], ["help", "list"], ["list", "--help"], ["--version"], ["list"], ["show", "PAY-1"],
      ["rule"], ["completions", "bash"], ["--generate-completion-script", "zsh"],
      ["schema", "item"],
      ["check"], ["next"], ["config"], ["render", "--to", "json"],
    ] {
      let result = try Shell.run(
        "\"$0\" \"$@\" > /dev/full", [Nextup.executable] + line, in: backlog.path)
      #expect(result.status == 2, "\(line)")
      #expect(result.errors == "nextup: writing the output: No space left on device\n", "\(line)")
      let closed = try Shell.run(
        "\"$0\" \"$@\" | :; true", [Nextup.executable] + line, in: backlog.path)
      #expect(closed.errors == "", "\(line)")
    }
  }

  @Test(
    "a report on a full disk leaves the earlier one, or none",
    .disabled(if: Sanitizer.watchesThreads))
  func fullReport() throws {
    let backlog = try ShopBacklog.make()
    let command = [Nextup.executable, "check", "--output", "json=report.json"]
    let first = try Shell.run(Shell.onFullDisk, command, in: backlog.path)
    #expect(first.status == 2, "\(first.errors)")
    #expect(try backlog.changedFiles() == [])
    try backlog.write("report.json", "earlier\n")
    let second = try Shell.run(Shell.onFullDisk, command, in: backlog.path)
    #expect(second.status == 2)
    #expect(try backlog.read("report.json") == "earlier\n")
    #expect(try backlog.nextup("check", "--output", "json=no/folder/here.json").status < 2)
    let refused = try backlog.nextup("check", "--output", "json=/dev/full")
    #expect(refused.status == 2)
    #expect(refused.output == "")
  }

  @Test("a run that is killed leaves the old file or the new one, whole")
  func killed() throws {
    let backlog = try ShopBacklog.make()
    let old = try backlog.bytes(of: Self.item)
    var random = SeededGenerator(seed: 9)
    var outcomes: Set<Bool> = []
    for round in 0..<24 {
      let process = Process()
      process.executableURL = URL(filePath: Nextup.executable)
      process.arguments = ["set", "PAY-1", "estimate=\(round.isMultiple(of: 2) ? 5 : 8)"]
      process.currentDirectoryURL = URL(filePath: backlog.path)
      process.standardError = FileHandle.nullDevice
      try process.run()
      var pause = timespec(tv_sec: 0, tv_nsec: Int.random(in: 0..<60_000_000, using: &random))
      nanosleep(&pause, nil)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let new = try backlog.bytes(of: Self.item)
      let isOld = new == old
      outcomes.insert(isOld)
      let changed = try backlog.changedLines().sorted()
      #expect(
        isOld || changed == ["+estimate: 5", "-estimate: 3"]
          || changed == ["+estimate: 8", "-estimate: 3"])
    }
    #expect(!outcomes.isEmpty)
    let last = try backlog.nextup("set", "PAY-1", "estimate=13")
    #expect(last.status == 0)
    #expect(try backlog.changedFiles() == [" M \(Self.item)"], "what was left is swept")
  }

  @Test("what a killed run left is named, and swept by the next change of the file")
  func leftovers() throws {
    let backlog = try ShopBacklog.make()
    let leftover = Self.item + ".17-4.nextup-tmp"
    try backlog.write(leftover, "half")
    let check = try backlog.nextup("check", "--format", "concise")
    #expect(
      check.output.contains("\(leftover):1:1: error[item/limit] a run that was killed left it"))
    #expect(try backlog.nextup("set", "PAY-1", "estimate=5").status == 0)
    #expect(try backlog.changedFiles() == [" M \(Self.item)"])
  }

  @Test("two writers of one item: each change is there, or was refused in words")
  func twoWriters() throws {
    let backlog = try ShopBacklog.make()
    let taken = try Self.race(backlog, rounds: 12) { ["set", "PAY-1", "labels+=w\($0)"] }
    let text = try backlog.read(Self.item)
    for (index, isTaken) in taken.enumerated() {
      #expect(text.contains("w\(index),") || text.contains("w\(index)]") ? isTaken : !isTaken)
    }
    #expect(taken.contains(true))
  }

  @Test("many runs that make items at once: no ID is given twice")
  func manyMakers() throws {
    let backlog = try TemporaryBacklog()
    let processes = try (0..<24).map { number in
      let process = Process()
      process.executableURL = URL(filePath: Nextup.executable)
      process.arguments = ["new", "task", "Number \(number)"]
      process.currentDirectoryURL = URL(filePath: backlog.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    // Whoever does not get the lock within two seconds says so, and makes nothing.
    let made = processes.count { $0.terminationStatus == 0 }
    let names = try FileManager.default.contentsOfDirectory(atPath: backlog.path + "/backlog/items")
    let ids = names.compactMap { $0.split(separator: "-").dropFirst().first.flatMap { Int($0) } }
    #expect(ids.sorted() == Array(1...made))
    #expect(made > 1)
    #expect(names.count == made)
    #expect(
      !(try backlog.nextup("check", "--format", "concise").output).contains("item/duplicate-id"))
  }

  @Test("two writers of the order: no line is lost or doubled")
  func twoMovers() throws {
    let backlog = try ShopBacklog.make()
    let ids = ["PAY-1", "PAY-2", "PAY-6", "PAY-3", "PAY-7"]
    _ = try Self.race(backlog, rounds: 12) {
      ["move", ids[$0 % ids.count], $0.isMultiple(of: 3) ? "--top" : "--bottom"]
    }
    let lines = try backlog.read("backlog/order.md").split(separator: "\n").sorted()
    #expect(lines == ShopBacklog.order.split(separator: "\n").sorted())
    #expect(try backlog.nextup("check", "backlog/order.md").status == 0)
  }

  @Test("a file that has more than it said is not taken for its beginning")
  func changingFile() throws {
    let result = try Nextup.run(["parse", "/proc/self/status"], in: "/")
    #expect(result.output.contains("it changed while it was read"))
  }

  /// Runs two commands at a time; says of each whether it was done.
  private static func race(
    _ backlog: TemporaryBacklog, rounds: Int, _ arguments: (Int) -> [String]
  ) throws -> [Bool] {
    var taken: [Bool] = []
    for round in 0..<rounds {
      let processes = try (0..<2).map { side in
        let process = Process()
        process.executableURL = URL(filePath: Nextup.executable)
        process.arguments = arguments(2 * round + side)
        process.currentDirectoryURL = URL(filePath: backlog.path)
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return (process, errors)
      }
      for (process, errors) in processes {
        process.waitUntilExit()
        let text = String(
          decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0 || text.contains("nothing was written, try again"))
        taken.append(process.terminationStatus == 0)
      }
    }
    return taken
  }
}
