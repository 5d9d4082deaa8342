import TestSupport
import Testing

@Suite("The demonstration of approval")
struct DemonstrationTests {
  @Test(
    "shows a refused reorder, an approved one, a squash with a statement, and an audit of all",
    .enabled(if: Command.exists("ssh-keygen")))
  func approval() throws {
    let repository = try TemporaryRepository()
    let script = PackageFolder.path + "/Tests/EndToEndTests/Demonstrations/approval.sh"
    let result = try Command.run(
      "/bin/sh", [script], in: repository.path,
      environment: TemporaryRepository.environment.merging([
        "NEXTUP": Nextup.executable, "TMPDIR": repository.path,
      ]) { $1 })
    #expect(result.errors == "")
    #expect(try repository.git("status", "--short") == "")
    let text = Self.withoutChance(result.transcript, folder: repository.path)
    Snapshot.expect(text, matches: "demonstration-approval.txt")
  }

  @Test("says what it needs")
  func missing() throws {
    let script = PackageFolder.path + "/Tests/EndToEndTests/Demonstrations/approval.sh"
    let result = try Command.run(
      "/bin/sh", [script], environment: ["PATH": "/usr/bin:/bin", "NEXTUP": "/nowhere/nextup"])
    #expect(result.status == 2)
    #expect(result.errors.contains("there is no program '/nowhere/nextup'; set NEXTUP"))
  }

  /// The text without what differs from run to run: the keys are new, and so all that is signed, the
  /// ids of commits, the names of statements; and the folder.
  private static func withoutChance(_ text: String, folder: String) -> String {
    var result = ""
    for line in text.replacing(folder, with: "DIR").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(word)
      result += words.joined(separator: " ") + "\n"
    }
    return String(result.dropLast())
  }

  private static func word(_ word: Substring) -> String {
    if word.hasPrefix("SHA256:") { return "KEY" + (word.hasSuffix(",") ? "," : "") }
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { part in
      if part.hasPrefix("tmp.") { return "TEMPORARY" }
      let digits = part.prefix(while: \.isHexDigit)
      return digits.count >= 12 ? "ID" + part.dropFirst(digits.count) : String(part)
    }
    return parts.joined(separator: "/")
  }
}
