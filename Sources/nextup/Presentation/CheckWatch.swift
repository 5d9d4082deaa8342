import BacklogModel
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Checks again whenever a file of the backlog changes, until the user stops it.
struct CheckWatch {
  /// How often it looks for changes, in microseconds.
  private static let pause: useconds_t = 300_000

  private let command: CheckCommand

  /// Watches what a command checks.
  init(_ command: CheckCommand) { self.command = command }

  /// Runs for ever; a check that cannot run says why, and is tried again after the next change.
  func run() async throws {
    let project = try command.project.project()
    while true {
      let before = Self.stamps(of: project)
      if Terminal.isInteractive { Output.write("\u{1B}[H\u{1B}[2J") }
      await check()
      while Self.stamps(of: project) == before { usleep(Self.pause) }
    }
  }

  private func check() async {
    do {
      _ = try await command.report()
    } catch let error as any OperationError {
      for line in error.lines { Output.complain("nextup: \(line)") }
    } catch {
      Output.complain("nextup: \(error)")
    }
  }

  /// What changes when a file of the backlog is written, made or removed.
  private static func stamps(of project: Project) -> [String: [Int]] {
    let tree = project.workTree
    let entries = (try? tree.entries(below: project.configuration.backlog)) ?? []
    let paths = entries.map(\.path) + [Configuration.fileName]
    return Dictionary(
      paths.map { ($0, FileSystem.stamp(tree.root + "/" + $0)) }, uniquingKeysWith: { $1 })
  }
}
