import BacklogModel
import Source

/// A link over which anybody can change what arrives.
struct ItemInsecureLink: ItemRule {
  let manual = RuleManual(
    "item/insecure-link", .note,
    finds: "a link that begins with `http://`",
    because: """
      What comes over `http://` can be read and changed on its way. Nearly every site answers to \
      `https://`, and a link that does not should at least be a choice.

      Hosts that cannot have a certificate are left alone: `localhost`, names without a dot, names \
      that end in `.local`, `.localhost`, `.internal`, `.test`, `.example` or `.invalid`, and \
      addresses of private networks. Nothing is fetched to find out.
      """,
    fixes: .unsafe,
    examples: [
      .bad("# Pay with a saved card\n\nSee [the law](«http://law.example.com/psd2»)."),
      .good("# Pay with a saved card\n\nSee [the law](https://law.example.com/psd2)."),
      .good("# Pay with a saved card\n\nTry it on <http://localhost:8080/cart>."),
    ])

  private static let scheme = "http://"

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    item.links.compactMap { link in
      guard link.destination.prefix(Self.scheme.count).lowercased() == Self.scheme,
        !isPrivate(host(of: link.destination))
      else { return nil }
      return Defect(
        manual.id, at: link.range, "the link to '\(host(of: link.destination))' is not secure",
        help: "begin it with 'https://', if the site answers to it", fix: fix(of: link, in: item))
    }
  }

  private func host(of destination: String) -> String {
    let rest = destination.dropFirst(Self.scheme.count).prefix { !"/?#".contains($0) }
    let host = rest.split(separator: "@").last ?? rest
    if host.first == "[" { return String(host.prefix { $0 != "]" }) + "]" }
    return host.prefix { $0 != ":" }.lowercased()
  }

  private func isPrivate(_ host: String) -> Bool {
    let parts = host.split(separator: ".")
    guard parts.count > 1, let last = parts.last, !host.hasPrefix("[") else { return true }
    let names: Set<Substring> = ["local", "localhost", "internal", "test", "example", "invalid"]
    if names.contains(last) { return true }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 4, parts.count == 4 else { return false }
    switch (numbers[0], numbers[1]) {
    case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): return true
    default: return false
    }
  }

  /// Adds the `s` where the address stands in the text as it is.
  private func fix(of link: Item.LinkMention, in item: Item) -> Fix? {
    let end = link.range.lowerBound + Self.scheme.count - "://".count
    let start = link.range.lowerBound
    guard item.file.text(in: link.range).lowercased().hasPrefix(Self.scheme) else { return nil }
    return Fix("Use https", isSafe: false, edits: [TextEdit(start..<end, with: "https")])
  }
}
