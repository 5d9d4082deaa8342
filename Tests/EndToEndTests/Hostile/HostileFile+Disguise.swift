/// Texts that pretend to be something else, and files that are not files.
extension HostileFile {
  private static func item(_ number: Int, _ title: String, _ keys: String = "", _ body: String = "")
    -> HostileFile
  {
    HostileFile(
      "items/PAY-\(number)-odd.md",
      "---\nid: PAY-\(number)\ntitle: \(title)\ntype: task\nstatus: ready\n\(keys)---\n\(body)\n",
      nil)
  }

  private static func item(
    _ number: Int, _ title: String, _ keys: String = "", _ body: String = "", finds rule: String
  ) -> HostileFile {
    let plain = item(number, title, keys, body)
    return HostileFile(path: plain.path, plain.content, rule)
  }

  static let disguise: [HostileFile] = [
    item(400, "\"\\e]0;owned\\a\\e[31mred\""),
    item(401, "\"a\\u009b31mb\\u202Ec\\u2066d\""),
    item(402, "a\u{202E}b\u{200B}c", finds: "item/hidden-characters"),
    item(403, "'=HYPERLINK(\"http://evil\")'"), item(404, "'@SUM(1+1)'"),
    item(405, "'<script>alert(1)</script><img src=x onerror=alert(1)>'"),
    item(406, "'::error file=a::owned'"), item(407, "'##[error]owned ##vso[task.complete]'"),
    item(
      408, "\"a\\n::error::owned\\r\\n1. [PAY-1](x) forged\""),
    item(409, "'[x](javascript:alert(1)) `</code>` | a | b'"),
    item(
      410, "Look-alike", "depends: [\u{0420}AY-1]\n", "\u{0420}AY-1 first.",
      finds: "front-matter/invalid-value"),
    item(
      411, "Body", "",
      "\u{1B}[2J::error::x\n::set-output name=a::b\n\n<script>alert(1)</script>\n"
        + "[a](javascript:alert(1)) ![b](file:///etc/passwd) [c](/etc/passwd) [d](../../../../etc/passwd)",
      finds: "item/"),
    item(
      412, "Labels",
      "labels: [\"::error::x\", \"=1+1\", \"<b>\", \"\\e[1m\"]\nassignee: '\u{202E}bob'\n",
      finds: "item/hidden-characters"),
    item(413, "Twin"),
    HostileFile("items/pay-413-odd.md", "---\nid: pay-413\n---\n", "item/duplicate-id"),
    HostileFile(
      "goals/G-1.md", "---\ntitle: \"\\e[31m<script>::error::\"\nby: never\n---\n", "front-matter/"),
    HostileFile("personas/p.md", "---\nname: [[[a]]]\n---\n", "front-matter/"),
    HostileFile("sprints/S-1.md", "---\nscope: {a: b}\nstart: 2026-99-99\n---\n", "front-matter/"),
  ]

  static let notFiles: [HostileFile] = [
    HostileFile("items/PAY-500-link.md", .link("/etc/passwd"), "item/limit"),
    HostileFile("items/PAY-501-loop.md", .link("PAY-501-loop.md"), "item/limit"),
    HostileFile("items/PAY-502-broken.md", .link("nowhere/at/all"), "item/limit"),
    HostileFile("items/PAY-503-device.md", .link("/dev/zero"), "item/limit"),
    HostileFile("items/PAY-504-pipe.md", .pipe, "item/limit"),
    HostileFile("items/folder-link", .link(".."), "item/limit"),
    HostileFile("items/PAY-505-folder.md", .folder, nil),
    HostileFile("requests", .link("/"), "item/limit"),
    HostileFile("releases", .pipe, "item/limit"),
    HostileFile("items/-rf --help.md", "---\nid: PAY-506\n---\n", "front-matter/missing-key"),
    HostileFile("items/.md", "", "front-matter/missing-key"),
    HostileFile("items/PAY-507-\u{1B}[31m\n\u{202E}.md", "", "front-matter/missing-key"),
    HostileFile(
      path: Array("items/PAY-508-".utf8) + [0xFF, 0xFE] + Array(".md".utf8), .bytes([]),
      "item/limit"),
    HostileFile(
      "items/PAY-509-" + String(repeating: "n", count: 240) + ".md", "", "front-matter/missing-key"),
    HostileFile("items/::error::owned.md", "", "front-matter/missing-key"),
    HostileFile("items/PAY-1-saved-card.md.17-4.nextup-tmp", "half", "item/limit"),
  ]

  /// All of them.
  static let all =
    encoding + sizes + yaml + markdown + stories + disguise + notFiles
}
