import Source
import Testing

@Suite("A fingerprint")
struct FingerprintTests {
  private func diagnostics(_ text: String, item: String? = nil) -> [Diagnostic] {
    let file = SourceFile(path: "a.md", text: text)
    return file.bytes.indices.filter { file.bytes[$0] == UInt8(ascii: "!") }.map {
      Diagnostic(Defect("a/b", at: $0..<($0 + 1), "x"), severity: .note, in: file, item: item)
    }
  }

  @Test("is a digest of rule, item or path, line and number")
  func digest() {
    #expect(
      Fingerprint.all(of: diagnostics(" one! \ntwo!")) == [
        prefix("a/b\0a.md\0one!\u{0}1"), prefix("a/b\0a.md\0two!\u{0}1"),
      ])
    #expect(
      Fingerprint.all(of: diagnostics("one!", item: "P-1")) == [prefix("a/b\0P-1\0one!\u{0}1")])
  }

  @Test("survives moving lines and differs for equal ones")
  func moving() {
    let before = Fingerprint.all(of: diagnostics("same!\nsame!\n"))
    let after = Fingerprint.all(of: diagnostics("\n\n  same!\nother\nsame!\n"))
    #expect(before == after)
    #expect(Set(before).count == 2)
  }

  @Test("does not depend on the order in which diagnostics come")
  func order() {
    let all = diagnostics("same!\nsame!\n")
    #expect(Fingerprint.all(of: all.reversed()) == Fingerprint.all(of: all).reversed())
  }

  private func prefix(_ text: String) -> String {
    String(SHA256Digest(of: Array(text.utf8)).hexadecimal.prefix(32))
  }
}
