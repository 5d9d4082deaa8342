import FoundationEssentials
import Reporting
import Testing

@Suite("The list of formats")
struct ReportFormatTests {
  @Test("has every file of the folder")
  func folder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Reporting/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(Set(files) == Set(ReportFormat.all.map { "\($0).swift" }))
  }

  @Test("finds each format by its name")
  func names() {
    for format in ReportFormat.all {
      #expect(ReportFormat.named(format.name) == format)
    }
    #expect(ReportFormat.named("nothing") == nil)
  }
}
