import TestSupport
import Testing

@Suite("nextup edit", .enabled(if: Nextup.hasTerminal))
struct EditTests {
  /// A backlog whose editor changes the status and notes which file it was given.
  private func backlog(editor script: String) throws -> (TemporaryBacklog, [String: String]) {
    let backlog = try ShopBacklog.make()
    try backlog.repository.write(".git/editor", "echo \"opened $1\"\n\(script)\n")
    return (backlog, ["EDITOR": "sh \(backlog.path)/.git/editor"])
  }

  @Test("opens the file of an item or record, and checks it afterwards")
  func checks() throws {
    let (backlog, environment) = try backlog(
      editor: "sed -i 's/^status: ready/status: redy/' \"$1\"")
    var text = ""
    for (id, status) in [("pay-1", 1), ("G-CHECKOUT", 0), ("shopper", 0)] {
      let result = try Nextup.runAtTerminal(
        "edit \(id)", in: backlog.path, environment: environment)
      #expect(result.status == status)
      text += "$ nextup edit \(id)\n" + result.output.replacing(backlog.path, with: "DIR") + "\n"
    }
    Snapshot.expect(text, matches: "edit.txt")
    #expect(try backlog.changedLines() == ["-status: ready", "+status: redy"])
  }

  @Test("takes the editor of VISUAL, of EDITOR, then of git, with its arguments")
  func choice() throws {
    let backlog = try ShopBacklog.make()
    func run(_ environment: [String: String]) throws -> String {
      try Nextup.runAtTerminal("edit PAY-1", in: backlog.path, environment: environment).output
    }
    #expect(try run([:]).contains("no editor is set; set EDITOR"))
    try backlog.repository.git("config", "core.editor", "echo 'from git'")
    #expect(try run([:]).hasPrefix("from git \(backlog.path)/backlog/items/PAY-1-saved-card.md"))
    #expect(try run(["EDITOR": "echo one two"]).hasPrefix("one two "))
    #expect(try run(["EDITOR": "echo no", "VISUAL": "echo yes"]).hasPrefix("yes "))
  }

  @Test("says so where there is no terminal, no such item, or the editor fails")
  func refusals() throws {
    let (backlog, environment) = try backlog(editor: "exit 3")
    var transcript = Transcript(backlog)
    for id in ["PAY-1", "PAY-99", "G-CHECKUOT", "PAY-10000"] {
      try transcript.nextup("edit \(id)", environment: ["EDITOR": "vi"])
    }
    let failed = try Nextup.runAtTerminal("edit PAY-1", in: backlog.path, environment: environment)
    #expect(failed.status == 2)
    #expect(failed.output.contains("ended with status 3"))
    Snapshot.expect(transcript.text, matches: "edit-refusals.txt")
    #expect(try backlog.changedFiles() == [])
  }

  @Test(
    "loses nothing where the editor leaves no file behind",
    arguments: [
      ("rm \"$1\"", "the editor removed it; its content was put back"),
      (": > \"$1\"", "the editor left it empty; its content was put back"),
      ("printf ' \\n\\n' > \"$1\"; exit 1", "the editor left it empty; its content was put back"),
      ("rm -r \"$(dirname \"$1\")\"", "the editor removed it; its content was put back"),
      ("ln -sf /etc/passwd \"$1\"", "the editor put a symbolic link in its place; what it had"),
      ("rm \"$1\"; mkdir \"$1\"", "the editor put a folder in its place; what it had"),
      ("rm \"$1\"; mkfifo \"$1\"", "the editor put something that is no file in its place"),
    ])
  func harm(script: String, words: String) throws {
    let (backlog, environment) = try backlog(editor: script)
    let path = "backlog/items/PAY-1-saved-card.md"
    let before = try backlog.bytes(of: path)
    let result = try Nextup.runAtTerminal(
      "edit PAY-1", in: backlog.path, environment: environment)
    #expect(result.status == 2)
    #expect(result.output.contains("nextup: editing \(path): \(words)"), "\(result.output)")
    let isPutBack = words.hasSuffix("put back")
    #expect(try backlog.bytes(of: isPutBack ? path : path + ".before-edit") == before)
    #expect(!result.output.contains("changed "))
  }
}
