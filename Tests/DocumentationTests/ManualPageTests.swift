import Foundation
import TestSupport
import Testing

@Suite("The manual pages", .serialized)
struct ManualPageTests {
  private static let folder = "docs/man/"

  @Test("are those of the commands and of the configuration, and not stale")
  func generatedDocumentation() throws {
    for (file, text) in try ManualPages.all() {
      if PackageFolder.recordsPages {
        try PackageFolder.write(text, to: Self.folder + file)
      } else {
        #expect(
          try PackageFolder.text(of: Self.folder + file) == text, "\(file) is stale; run make docs")
      }
    }
  }

  @Test("are all of a known command or format")
  func noneTooMany() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: PackageFolder.path + "/" + Self.folder)
    let known = Set(try ManualPages.all().keys).union(["nextup-order.5"])
    #expect(Set(files) == known)
  }

  @Test("begin as man(7) wants, and have no line that is a macro by accident")
  func structure() throws {
    let macros = Set([".TH", ".SH", ".PP", ".TP", ".B", ".RS", ".RE", ".nf", ".fi", ".\\\""])
    for file in try pages() {
      let text = try PackageFolder.text(of: Self.folder + file)
      let lines = text.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix(".TH ") }, "\(file)")
      #expect(lines.contains(".SH \"NAME\""), "\(file)")
      for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
        #expect(macros.contains(String(line.prefix { $0 != " " })), "\(file): \(line)")
      }
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(file)")
    }
  }

  @Test(
    "are formatted without a warning",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")))
  func groff() throws {
    let files = try pages().map { PackageFolder.path + "/" + Self.folder + $0 }
    let result = try Command.run("/usr/bin/groff", ["-man", "-ww", "-Tutf8", "-z"] + files)
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  private func pages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: PackageFolder.path + "/" + Self.folder)
      .sorted()
  }
}
