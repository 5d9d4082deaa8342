import Approval
import Testing

@Suite("Statements")
struct StatementTests {
  private static let statement = Statement(
    repository: String(repeating: "1", count: 40), order: "backlog/order.md",
    ref: "refs/heads/main", policy: 3, previous: nil, from: String(repeating: "a", count: 64),
    to: String(repeating: "b", count: 64), approver: "paula@example.com")

  private static let signature =
    "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"

  @Test("have the text that is signed, line by line")
  func text() {
    #expect(
      Self.statement.text == """
        nextup-approval 1
        repository: 1111111111111111111111111111111111111111
        order: backlog/order.md
        ref: refs/heads/main
        policy: 3
        scope: order
        previous: none
        from: sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        to: sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        approver: paula@example.com

        """)
    #expect(Statement(Self.statement.text) == Self.statement)
  }

  @Test(
    "are read only in exactly that form",
    arguments: [
      ("nextup-approval 1", "nextup-approval 2"), ("policy: 3", "policy: 03"),
      ("policy: 3", "policy:  3"), ("scope: order", "scope: all"), ("sha256:a", "sha256:A"),
      ("ref:", "ref :"), ("paula", "p\u{0430}ula"), ("order.md\n", "order.md \n\n"),
    ])
  func strict(old: String, new: String) {
    #expect(Statement(Self.statement.text.replacing(old, with: new)) == nil)
  }

  @Test("stand in a file named after them, with LF or CRLF")
  func file() {
    let file = StatementFile(Self.statement, signature: Array(Self.signature.utf8))
    let name = Self.statement.fileName
    #expect(StatementFile(Array(file.text.utf8), named: name) == file)
    let crlf = file.text.replacing("\n", with: "\r\n")
    #expect(StatementFile(Array(crlf.utf8), named: name) == file)
    #expect(StatementFile(Array(file.text.utf8), named: "other.md") == nil)
  }

  @Test(
    "have nothing else in their file",
    arguments: [
      ("\n\n```text\nnextup", "\n\nMore\n\n```text\nnextup"), ("```text\n---", "```\n---"),
      ("SIGNATURE-----\n```\n", "SIGNATURE-----\n```\nMore\n"), ("# Approval", "Approval"),
    ])
  func fileForm(old: String, new: String) {
    let text = StatementFile(Self.statement, signature: Array(Self.signature.utf8)).text
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(StatementFile(Array(changed.utf8), named: Self.statement.fileName) == nil)
  }
}
