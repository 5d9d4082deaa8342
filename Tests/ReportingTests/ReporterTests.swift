import Reporting
import Source
import Testing

@Suite("Reporters")
struct ReporterTests {
  @Test("write text for people")
  func text() {
    #expect(
      Samples.output(TextReporter(options: ReportOptions())) == """
        backlog/items/PAY-1.md:3:1: error[front-matter/unknown-key] Unknown key 'satus'; did you mean 'status'?
          3 | satus: ready
            | ^^^^^
          fix: Write 'status' (--fix)

        backlog/items/PAY-1.md:6:1: warning[story/missing-benefit] The story does not say why
          6 | As a shopper, I want to pay by card
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: Add 'so that' and the benefit

        backlog/items/PAY-1.md:8:17: note[criteria/vague] 'works' cannot be tested
          8 |     - [ ] 漢字とカード works with   a ␛[31mred␛[0m card éverywhere
            |                 ^^^^^^^^^^^^

        backlog/items/PAY-1.md:8:38: warning[criteria/control] The text has ␛[31mcontrols<U+202E> in it
          8 |     - [ ] 漢字とカード works with   a ␛[31mred␛[0m card éverywhere
            |                                     ^^^^^^^^^^

        backlog/order.md:1:9: error[order/duplicate-item] PAY-1 is already listed on line 1
          1 | 1. PAY-1
            |         ^
          see: backlog/order.md:1:4: listed here
          fix: Remove the second line (--unsafe-fixes)

        2 errors, 2 warnings and 1 note in 40 files; 1 can be fixed with --fix; 1 more with --unsafe-fixes

        """)
  }

  @Test("put the caret under the place on a line that is not UTF-8")
  func caretBehindBadBytes() {
    let file = SourceFile(path: "a.md", bytes: [0xE9, 0xE9] + Array(" here ".utf8) + [0xE9])
    let finding = Diagnostic(Defect("a/b", at: 3..<7, "x"), severity: .note, in: file)
    #expect(
      Samples.output(TextReporter(options: ReportOptions()), [finding])
        .hasPrefix(
          "a.md:1:4: note[a/b] x\n  1 | ?? here ?\n    |    ^^^^\n".replacing("?", with: "\u{FFFD}")
        ))
  }

  @Test("write text in colour and to a width")
  func coloredText() {
    let options = ReportOptions(isColored: true, width: 40)
    let output = Samples.output(TextReporter(options: options))
    #expect(
      output.replacing("\u{1B}[", with: "{").replacing("{0m", with: "}") == """
        {1mbacklog/items/PAY-1.md:3:1:} {31merror[front-matter/unknown-key]} Unknown key 'satus'; did you mean 'status'?
          {2m3 |} satus: ready
          {2m  |} {31m^^^^^}
          {1mfix:} Write 'status' (--fix)

        {1mbacklog/items/PAY-1.md:6:1:} {33mwarning[story/missing-benefit]} The story does not say why
          {2m6 |} As a shopper, I want to pay by ca…
          {2m  |} {33m^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^}
          {1mhelp:} Add 'so that' and the benefit

        {1mbacklog/items/PAY-1.md:8:17:} {36mnote[criteria/vague]} 'works' cannot be tested
          {2m8 |} …[ ] 漢字とカード works with   a …
          {2m  |}            {36m^^^^^^^^^^^^}

        {1mbacklog/items/PAY-1.md:8:38:} {33mwarning[criteria/control]} The text has ␛[31mcontrols<U+202E> in it
          {2m8 |} …ks with   a ␛[31mred␛[0m card év…
          {2m  |}            {33m^^^^^^^^^^}

        {1mbacklog/order.md:1:9:} {31merror[order/duplicate-item]} PAY-1 is already listed on line 1
          {2m1 |} 1. PAY-1
          {2m  |}         {31m^}
          {1msee:} backlog/order.md:1:4: listed here
          {1mfix:} Remove the second line (--unsafe-fixes)

        2 errors, 2 warnings and 1 note in 40 files; 1 can be fixed with --fix; 1 more with --unsafe-fixes

        """)
  }

  @Test("write one line a finding")
  func concise() {
    #expect(
      Samples.output(ConciseReporter(options: ReportOptions())) == """
        backlog/items/PAY-1.md:3:1: error[front-matter/unknown-key] Unknown key 'satus'; did you mean 'status'?
        backlog/items/PAY-1.md:6:1: warning[story/missing-benefit] The story does not say why
        backlog/items/PAY-1.md:8:17: note[criteria/vague] 'works' cannot be tested
        backlog/items/PAY-1.md:8:38: warning[criteria/control] The text has ␛[31mcontrols<U+202E> in it
        backlog/order.md:1:9: error[order/duplicate-item] PAY-1 is already listed on line 1
        2 errors, 2 warnings and 1 note in 40 files; 1 can be fixed with --fix; 1 more with --unsafe-fixes

        """)
  }

  @Test("write JSON")
  func json() {
    let diagnostic = Samples.diagnostics[0]
    let output = JSONReporter(options: ReportOptions())
      .report([diagnostic], summary: ReportSummary(of: [diagnostic], files: 1))
    let line =
      #"{"findings":[{"end":{"column":1,"line":3,"offset":18},"#
      + #""fingerprint":"2e1555d4651171d4d3693df9491ce798","#
      + #""fix":{"edits":[{"end_offset":18,"path":"backlog/order.md","start_offset":9,"text":""}],"#
      + #""safe":false,"title":"Remove the second line"},"help":null,"item":null,"#
      + #""message":"PAY-1 is already listed on line 1","path":"backlog/order.md","#
      + #""related":[{"message":"listed here","path":"backlog/order.md","#
      + #""start":{"column":4,"line":1,"offset":3}}],"#
      + #""rule":"order/duplicate-item","severity":"error","#
      + #""start":{"column":9,"line":1,"offset":8}}],"kind":"check","#
      + #""summary":{"errors":1,"files":1,"fixable":0,"notes":0,"unsafely_fixable":1,"warnings":0},"#
      + #""version":1}"# + "\n"
    #expect(String(decoding: output, as: UTF8.self) == line)
  }

  @Test("say that nothing was found")
  func nothing() {
    let summary = ReportSummary(of: [], files: 2)
    #expect(
      TextReporter(options: ReportOptions()).report([], summary: summary)
        == Array("No problems in 2 files\n".utf8))
    #expect(
      JSONReporter(options: ReportOptions()).report([], summary: summary).starts(
        with: #"{"findings":[],"kind":"check","#.utf8))
  }

  @Test(
    "show a window of a long line",
    arguments: [
      (0..<5, "  1 | begin漢字漢字漢字漢…", "    | ^^^^^"),
      (5..<6, "  1 | begin漢字漢字漢字漢…", "    |      ^^"),
      (305..<308, "  1 | … 漢字middlexxxxxxx…", "    |       ^^^"),
    ])
  func longLines(marked: Range<Int>, first: String, second: String) {
    let line =
      "begin" + String(repeating: "漢字", count: 50) + "middle"
      + String(repeating: "x", count: 100)
    let file = SourceFile(path: "a.md", text: line)
    let diagnostic = Diagnostic(Defect("a/b", at: marked, "x"), severity: .note, in: file)
    let output = TextReporter(options: ReportOptions(width: 26))
      .report([diagnostic], summary: ReportSummary(of: [diagnostic], files: 1))
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines[1] == first)
    #expect(lines[2] == second)
  }
}
