import Approval
import Testing

@Suite("Strict reading of commits")
struct StrictCommitTests {
  private static let id = String(repeating: "a", count: 40)
  private static let head = """
    tree \(id)
    parent \(id)
    author A <a@example.com> 1 +0000
    committer C <c@example.com> 1 +0000

    """
  private static let signature = """
    gpgsig -----BEGIN SSH SIGNATURE-----
     AAAA
     -----END SSH SIGNATURE-----

    """

  @Test("leaves the signature out of what was signed")
  func payload() throws {
    let commit = try StrictCommit(
      Array((Self.head + "mergetag x\n y\n" + Self.signature + "\nHello\n").utf8))
    #expect(
      String(decoding: commit.payload, as: UTF8.self)
        == Self.head + "mergetag x\n y\n" + "\nHello\n")
    let armor = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
    #expect(commit.signature == Array(armor.utf8))
    #expect(commit.message == Array("Hello\n".utf8))
  }

  private static let refused: [(text: String, reason: String)] = {
    let blank = "\n"
    let second = "author B <b@example.com> 1 +0000\n"
    let twice = "it has more than one signature"
    let block = "its signature is not one armoured block"
    var cases: [(text: String, reason: String)] = []
    cases.append((head + "\nHello\0", "it has a NUL byte"))
    cases.append((head + second + blank, "it has the header 'author' twice"))
    cases.append((head + "parent \(id)\n\n", "it has the header 'parent' twice"))
    cases.append((head + "gpgsig-sha256 x\n\n", twice))
    cases.append((head + signature + signature + blank, twice))
    cases.append((head, "no blank line ends its headers"))
    cases.append(("author A <a@example.com> 1 +0000\n\n", "it does not begin with a tree"))
    cases.append(("tree \(id)\ncommitter C <c@example.com> 1 +0000\n\n", "it has no author"))
    cases.append((head + "gpgsig x\n\n", block))
    cases.append((head + signature + " -----BEGIN SSH SIGNATURE-----\n\n", block))
    return cases
  }()

  @Test("refuses what two readers may read differently", arguments: refused.indices)
  func refusals(number: Int) {
    let (text, reason) = Self.refused[number]
    let refusal = #expect(throws: StrictCommit.Refusal.self) {
      try StrictCommit(Array(text.utf8))
    }
    #expect(refusal?.reason == reason)
  }
}
