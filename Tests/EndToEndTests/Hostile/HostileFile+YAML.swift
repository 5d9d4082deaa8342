/// YAML that is made to break its reader.
extension HostileFile {
  private static func head(_ number: Int, _ keys: String) -> String {
    "---\nid: PAY-\(number)\ntitle: Odd\ntype: task\nstatus: ready\n\(keys)\n---\n"
  }

  private static let bomb = (1...9).reduce("a0: &a0 [x, x]\n") { text, level in
    let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
    return text + "a\(level): &a\(level) [\(uses)]\n"
  }

  static let yaml: [HostileFile] = [
    HostileFile("items/PAY-200-bomb.md", head(200, bomb), "front-matter/unsafe"),
    HostileFile("items/PAY-201-itself.md", head(201, "x-a: &a [*a]"), "front-matter/unsafe"),
    HostileFile(
      "items/PAY-202-merge.md", head(202, "x-a: &b {c: d}\n<<: *b"), "front-matter/unsafe"),
    HostileFile(
      "items/PAY-203-flow.md", head(203, "x-a: " + String(repeating: "[", count: 15_000)),
      "front-matter/"),
    HostileFile(
      "items/PAY-204-maps.md", head(204, "x-a: " + String(repeating: "{a: ", count: 3_500)),
      "front-matter/"),
    HostileFile(
      "items/PAY-205-block.md", head(205, "x-a:\n" + String(repeating: "- ", count: 7_500) + "a"),
      "front-matter/"),
    HostileFile(
      "items/PAY-206-indent.md",
      head(
        206, (0..<150).map { String(repeating: " ", count: $0) + "x-a:" }.joined(separator: "\n")),
      "front-matter/"),
    HostileFile(
      "items/PAY-207-tag.md", head(207, "x-a: !!python/object/apply:os.system [id]"),
      "front-matter/unsafe"),
    HostileFile(
      "items/PAY-208-documents.md", head(208, "x-a: 1\n...\n--- \nx-b: 2"), nil),
    HostileFile(
      "items/PAY-209-directive.md", "---\n%YAML 9.9\n---\nid: PAY-209\n---\n", "front-matter/"),
    HostileFile("items/PAY-210-twice.md", head(210, "title: Even"), "front-matter/duplicate-key"),
    HostileFile("items/PAY-211-complex.md", head(211, "? [a, b]\n: c"), "front-matter/"),
    HostileFile("items/PAY-212-list.md", "---\n- id\n- PAY-212\n---\n", "front-matter/"),
    HostileFile("items/PAY-213-scalar.md", "---\njust words\n---\n", "front-matter/"),
    HostileFile("items/PAY-214-shape.md", head(214, "labels: {a: {b: [c]}}"), "front-matter/"),
    HostileFile(
      "items/PAY-215-numbers.md", head(215, "estimate: 1e999\nvalue: {business: -.inf, risk: nan}"),
      "front-matter/invalid-value"),
    HostileFile("items/PAY-216-id.md", "---\nid: [PAY-216]\n---\n", "front-matter/invalid-value"),
    HostileFile("items/PAY-217-id.md", "---\nid: ../../etc\n---\n", "front-matter/invalid-value"),
    HostileFile(
      "items/PAY-218-id.md", "---\nid: \(String(repeating: "A-", count: 4_000))1\n---\n",
      "front-matter/invalid-value"),
    HostileFile("items/PAY-219-key.md", head(219, "\"a\\nb\\e[31m\": 1"), "front-matter/"),
    HostileFile(
      "items/PAY-220-comment.md", head(220, String(repeating: "#", count: 15_000)), nil),
    HostileFile(
      "items/PAY-221-quote.md", head(221, "x-a: \"" + String(repeating: "\\", count: 14_001)),
      "front-matter/"),
  ]
}
