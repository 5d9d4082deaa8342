import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let blocks: [ConsoleBlock] = {
    let page = try? PackageFolder.text(of: "README.md")
    return page.map(ConsoleBlock.all) ?? []
  }()

  @Test("shows what the program prints on the sample")
  func tour() throws {
    let repository = try TemporaryRepository()
    let sample = repository.sibling("sample")
    _ = try Nextup.run(["demo", sample], in: repository.path)
    let steps = Self.blocks.flatMap(\.steps).filter { $0.command.hasPrefix("nextup ") }
      .prefix { !$0.command.hasPrefix("nextup init") }
    #expect(steps.count >= 5)
    for step in steps {
      let output = try Self.run(step.arguments, in: sample)
      #expect(step.shows(output), "\(step.command) prints:\n\(output)")
    }
  }

  @Test("shows what the program prints on a backlog that begins")
  func beginning() throws {
    let repository = try TemporaryRepository()
    let block = try #require(Self.blocks.last)
    #expect(block.steps.first?.command.hasPrefix("nextup init") == true)
    var (shown, made) = ("PAY-0000", "PAY-0000")
    for step in block.steps {
      let output = try Self.run(
        step.arguments.map { $0.replacing(shown, with: made) }, in: repository.path)
      if step.command.hasPrefix("nextup new") {
        shown = try #require(Self.id(in: step.lines.joined()))
        made = try #require(Self.id(in: output))
      }
      let comparable = output.replacing(made, with: shown)
      #expect(step.shows(comparable), "\(step.command) prints:\n\(output)")
    }
  }

  /// What a command prints on either stream, in a terminal of 120 columns.
  private static func run(_ arguments: [String], in folder: String) throws -> String {
    let result = try Nextup.run(arguments, in: folder, environment: ["COLUMNS": "120"])
    return result.output + result.errors
  }

  /// The ID in the path of an item.
  private static func id(in text: String) -> String? {
    text.firstRange(of: "items/").map { String(text[$0.upperBound...].prefix(8)) }
  }
}
