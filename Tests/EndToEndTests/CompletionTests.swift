import Foundation
import TestSupport
import Testing

@Suite("Completions")
struct CompletionTests {
  /// What a shell asks: the command, the argument, and the words typed, the last one unfinished.
  private static let questions: [(argument: String, line: String)] = [
    ("positional@0", "show PAY-1"), ("positional@0", "show pay-1"), ("--at", "show PAY-1 --at v"),
    ("positional@0", "edit G"), ("positional@0", "edit sh"),
    ("positional@1", "set PAY-1 st"), ("positional@1", "set PAY-1 status="),
    ("positional@1", "set PAY-1 status=re"), ("positional@1", "set PAY-1 value."),
    ("positional@1", "set PAY-1 depends+=PAY-1,PAY-2"), ("positional@1", "set PAY-1 goal="),
    ("positional@1", "set PAY-1 estimate=1"), ("positional@1", "set PAY-1 moscow="),
    ("positional@1", "set PAY-1 x="), ("--horizon", "move PAY-1 --horizon n"),
    ("--before", "move PAY-1 --before PAY-3"), ("positional@0", "list ra"),
    ("positional@0", "list horizon="), ("positional@0", "list type!=s"),
    ("positional@0", "graph PAY-2"), ("positional@0", "new b"),
    ("positional@0", "config id"), ("--profile", "check --profile st"),
    ("--profile", "check --profile re"), ("--since", "check --since m"),
    ("positional@1", "set PAY-1 labels+=c"), ("positional@1", "set PAY-1 assignee="),
  ]

  private func backlog() throws -> TemporaryBacklog {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration
        + "profiles: {strict: {story/missing: error}}\nextra-keys: [stakeholder]\n"
    ])
    try backlog.repository.git("tag", "v1")
    return backlog
  }

  private func answer(
    _ argument: String, _ line: String, in folder: String
  ) throws -> [Substring] {
    let words = ["nextup"] + line.split(separator: " ").map(String.init)
    let call = ["---completion", words[1], "--", argument]
    let place = [String(words.count - 1), String(words[words.count - 1].count)]
    let result = try Nextup.run(call + place + words, in: folder)
    #expect(result.status == 0)
    return result.output.split(separator: "\n")
  }

  @Test("offer IDs, keys, values, horizons and branches of the backlog")
  func answers() throws {
    let backlog = try backlog()
    var text = ""
    for (argument, line) in Self.questions {
      let answer = try answer(argument, line, in: backlog.path)
      text += "nextup \(line)<TAB>\n" + answer.map { "  \($0)\n" }.joined()
    }
    Snapshot.expect(text, matches: "completions.txt")
  }

  @Test("offer the forms of a report", arguments: ["bash", "zsh", "fish"])
  func formats(shell: String) throws {
    let script = try Nextup.run(["completions", shell], in: "/").output
    #expect(script.components(separatedBy: "checkstyle").count > 2)
  }

  @Test("offer the IDs of front matter, whatever the files are called")
  func writtenIdentifiers() throws {
    let backlog = try TemporaryBacklog([
      "backlog/items/PAY-8-a.md": "---\nid: PAY-70\ntitle: A\ntype: task\nstatus: draft\n---\n",
      "backlog/items/cart.md": "---\nid: PAY-71\ntitle: B\ntype: task\nstatus: draft\n---\n",
    ])
    #expect(try answer("positional@0", "show P", in: backlog.path) == ["PAY-70", "PAY-71"])
  }

  @Test("look at the backlog that --repo names, and are silent where there is none")
  func places() throws {
    let backlog = try backlog()
    let line = "show --repo \(backlog.path) PAY-1"
    #expect(try answer("positional@0", line, in: "/").first == "PAY-1")
    #expect(try answer("positional@0", "show PAY-1", in: "/") == [])
    try backlog.write("nextup.yml", "backlog: [")
    #expect(try answer("positional@0", "show PAY-1", in: backlog.path) == [])
    let bare = try TemporaryRepository(cloning: backlog.repository, "--bare")
    #expect(try answer("positional@0", "show PAY-3", in: bare.path) == ["PAY-3"])
  }

  @Test("work in bash, which parts words at an equals sign")
  func bash() throws {
    let backlog = try backlog()
    try backlog.write(".git/try.bash", Self.bashTest)
    let result = try Command.run(
      "/bin/bash", [".git/try.bash", Nextup.executable], in: backlog.path)
    Snapshot.expect(result.output, matches: "completions-bash.txt")
  }

  /// Calls the completion function as readline does: words parted at blanks and at `=`.
  private static let bashTest = #"""
    mkdir -p .git/bin && ln -s "$1" .git/bin/nextup && PATH="$PWD/.git/bin:$PATH"
    nextup completions bash > .git/completions && source .git/completions
    press_tab() {
      COMP_LINE="nextup $1" COMP_POINT=$((7 + ${#1}))
      local parted="${1//=/ = }"
      read -ra COMP_WORDS <<< "nextup $parted"
      [[ "$1" == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
      local word="${COMP_WORDS[COMP_CWORD]}"
      _nextup_or_value nextup "${word#=}" "${COMP_WORDS[COMP_CWORD - 1]}"
      echo "nextup $1<TAB> ${COMPREPLY[*]}"
    }
    press_tab 'sho'
    press_tab 'show PAY-1'
    press_tab 'show pay-1'
    press_tab 'set PAY-1 stat'
    press_tab 'set PAY-1 status='
    press_tab 'set PAY-1 status=in'
    press_tab 'set PAY-1 labels+='
    press_tab 'set PAY-1 status=ready depends=PAY-3'
    press_tab 'move PAY-1 --horizon N'
    press_tab 'rule order/un'
    press_tab 'completions '
    """#
}
