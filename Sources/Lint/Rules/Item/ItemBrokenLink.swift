import BacklogModel
import Source

/// A link that leads nowhere.
struct ItemBrokenLink: ItemRule {
  let manual = RuleManual(
    "item/broken-link", .error,
    finds: "a link to a file, an item or a criterion that does not exist",
    because: """
      A link is part of what a story says. Where it leads nowhere, the design or the story behind \
      it is lost, and the published page has a dead end.

      Checked are relative links and images in the text of items, and mentions of criteria such as \
      `PAY-7K3F#2`. Links to other sites, absolute paths and links that leave the folder of \
      `nextup.yml` are not looked at. A link to the old file name of an item can be put right.
      """,
    fixes: .sometimes,
    examples: [
      .bad([
        "items/PAY-7K3F.md": "[The other story](PAY-2M9Q) and [a third](«PAY-X4TT»)",
        "items/PAY-2M9Q.md": "# Save a card",
      ]),
      .bad([
        "items/PAY-7K3F.md": "This goes beyond «PAY-2M9Q#3».",
        "items/PAY-2M9Q.md": "# Save a card\n\n## Acceptance criteria\n\n- [ ] The card is saved",
      ]),
      .good([
        "items/PAY-7K3F.md":
          "[The other story](PAY-2M9Q.md), [the law](https://example.com/psd2), see PAY-2M9Q#1.",
        "items/PAY-2M9Q.md": "# Save a card\n\n## Acceptance criteria\n\n- [ ] The card is saved",
      ]),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    let links = item.links.compactMap { defect(of: $0, in: item, context) }
    let mentions = outsideLinks(CriterionMention.all(in: item), of: item)
    return links + mentions.compactMap { defect(of: $0, context) }
  }

  /// Leaves out what is the text or the destination of a link; both stand in the order of the file.
  private func outsideLinks(_ mentions: [CriterionMention], of item: Item) -> [CriterionMention] {
    let links = item.links.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var end = 0
    return mentions.filter { mention in
      while next < links.count, links[next].lowerBound < mention.range.upperBound {
        end = max(end, links[next].upperBound)
        next += 1
      }
      return end <= mention.range.lowerBound
    }
  }

  private func defect(of mention: CriterionMention, _ context: LintContext) -> Defect? {
    guard let target = context.backlog.index[mention.id] else {
      guard mention.id.hasPrefix(of: context.configuration) else { return nil }
      return unknownItem(mention.id, at: mention.range, context)
    }
    guard !target.text.criteria.contains(where: { $0.number == mention.number }) else { return nil }
    return Defect(
      manual.id, at: mention.range, "\(target.name) has no criterion \(mention.number)",
      help: words(for: target))
  }

  private func words(for target: Item) -> String {
    let numbers = target.text.criteria.map(\.number)
    guard let least = numbers.min(), let most = numbers.max() else { return "it has no criteria" }
    return least == most ? "it has only \(least)" : "it has \(least) to \(most)"
  }

  private func unknownItem(
    _ id: Identifier, at range: ByteRange, _ context: LintContext
  ) -> Defect {
    Defect(
      manual.id, at: range, "there is no item \(id)" + context.itemNames.phrase(for: id.text))
  }
}

// Links.
extension ItemBrokenLink {
  private func defect(
    of link: Item.LinkMention, in item: Item, _ context: LintContext
  ) -> Defect? {
    guard let path = LinkTarget.path(of: link.destination, from: item.path.parentFolder) else {
      return nil
    }
    if context.pathExists?(path) ?? false { return nil }
    if let mention = CriterionMention(destination: link.destination, at: link.range) {
      return defect(of: mention, context)
    }
    let name = link.destination.prefix { $0 != "#" && $0 != "?" }
    if let id = Identifier(String(name)) {
      guard context.backlog.index[id] == nil else { return nil }
      return unknownItem(id, at: link.range, context)
    }
    guard context.pathExists != nil else { return nil }
    return missingFile(path, link, in: item, context)
  }

  private func missingFile(
    _ path: String, _ link: Item.LinkMention, in item: Item, _ context: LintContext
  ) -> Defect {
    let id = context.configuration.identifier(inFileName: path)
    let moved = id.flatMap { context.backlog.index[$0] }
    return Defect(
      manual.id, at: link.range, "nothing stands at \(path)",
      help: moved.map { "\($0.name) is \($0.path)" },
      fix: moved.flatMap { fix(link, to: $0, in: item) })
  }

  /// Writes the present path of an item, where the destination stands in the text as it is.
  private func fix(_ link: Item.LinkMention, to target: Item, in item: Item) -> Fix? {
    guard item.file.text(in: link.range) == link.destination,
      let path = LinkTarget.relative(target.path, from: item.path.parentFolder)
    else { return nil }
    let fragment = link.destination.drop { $0 != "#" && $0 != "?" }
    return Fix("Link to \(target.name)", edits: [TextEdit(link.range, with: path + fragment)])
  }
}
