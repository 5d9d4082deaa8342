/// Bytes that are not the text they should be.
extension HostileFile {
  private static func item(_ number: Int, _ keys: String = "", _ body: String = "") -> String {
    "---\nid: PAY-\(number)\ntitle: Odd\ntype: task\nstatus: ready\n\(keys)---\n\(body)"
  }

  static let encoding: [HostileFile] = [
    HostileFile("items/PAY-100-empty.md", "", "front-matter/missing-key"),
    HostileFile("items/PAY-101-fences.md", "---\n---\n", "front-matter/missing-key"),
    HostileFile("items/PAY-102-head-only.md", item(102), nil),
    HostileFile("items/PAY-103-unclosed.md", "---\nid: PAY-103\ntitle: x\n", "front-matter/syntax"),
    HostileFile("items/PAY-104-nul.md", item(104, "", "a\0b\n"), "item/hidden-characters"),
    HostileFile("items/PAY-105-nul-key.md", item(105, "x-a: a\0b\n"), "front-matter/syntax"),
    HostileFile(
      "items/PAY-106-latin-1.md", .bytes(Array(item(106).utf8) + [0x63, 0xE9, 0x0A]),
      "item/hidden-characters"),
    HostileFile(
      "items/PAY-107-latin-1-key.md",
      .bytes(Array("---\nid: PAY-107\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8)),
      "front-matter/"),
    HostileFile(
      "items/PAY-108-utf-16.md",
      .bytes([0xFF, 0xFE] + item(108).utf8.flatMap { [$0, 0] }), "item/hidden-characters"),
    HostileFile("items/PAY-109-bom.md", "\u{FEFF}" + item(109), nil),
    HostileFile(
      "items/PAY-110-cr.md", item(110, "", "a\nb\n").replacing("\n", with: "\r"), nil),
    HostileFile(
      "items/PAY-111-mixed-ends.md", item(111).replacing("title: Odd\n", with: "title: Odd\r\n"),
      nil),
    HostileFile(
      "items/PAY-112-overlong.md", .bytes(Array(item(112).utf8) + [0xC0, 0xAF, 0xED, 0xA0, 0x80]),
      "item/hidden-characters"),
    HostileFile(
      "items/PAY-113-separator.md", item(113, "x-a: a\u{2028}b: c\n"), "front-matter/unsafe"),
    HostileFile(
      "items/PAY-114-next-line.md", item(114, "x-a: a\u{85}b: c\n"), "front-matter/unsafe"),
    HostileFile("items/PAY-115-tab.md", item(115, "\tlabels: [a]\n"), "front-matter/"),
    HostileFile("items/PAY-116-surrogate.md", item(116, "x-a: \"\\ud800\"\n"), "front-matter/"),
  ]

  static let sizes: [HostileFile] = [
    HostileFile(
      "items/PAY-120-long-line.md", item(120, "", String(repeating: "x", count: 1 << 20)),
      "item/limit"),
    HostileFile(
      "items/PAY-121-line.md", item(121, "", String(repeating: "x", count: 100_000)), "item/limit"),
    HostileFile(
      "items/PAY-122-lines.md", item(122, "", String(repeating: "x\n", count: 200_000)),
      "item/limit"),
    HostileFile(
      "items/PAY-123-big-head.md", item(123, "x-a: \(String(repeating: "y", count: 20_000))\n"),
      "item/limit"),
    HostileFile(
      "items/PAY-124-many-keys.md",
      item(124, (0..<1_800).map { "k\($0): 1\n" }.joined()), "front-matter/unknown-key"),
    HostileFile(
      "items/PAY-125-hidden.md", item(125, "", String(repeating: "a\u{200B}", count: 15_000)),
      "item/hidden-characters"),
    HostileFile(
      "items/PAY-126-bad-bytes.md",
      .bytes(Array(item(126).utf8) + (0..<60_000).map { $0 % 2 == 0 ? 0xFF : 0x61 }),
      "item/hidden-characters"),
  ]
}
