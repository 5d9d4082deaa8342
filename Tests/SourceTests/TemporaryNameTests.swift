import Source
import Testing

@Suite("Names of temporary files")
struct TemporaryNameTests {
  @Test("are told from all others")
  func names() {
    #expect(TemporaryName.file(of: "a/order.md.12-34.nextup-tmp") == "a/order.md")
    for name in [
      "order.md", "order.md.nextup-tmp", "order.md.12.nextup-tmp", "order.md.a-1.nextup-tmp",
      ".12-34.nextup-tmp", "order.md.12-34.tmp",
    ] {
      #expect(!TemporaryName.isOne(name), "\(name)")
    }
  }
}
