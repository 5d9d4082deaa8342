import BacklogModel

extension Site {
  /// The values of a link to an item: `linkPage`, `linkName`, `linkTitle` and how far it is.
  func link(to item: Item) -> TemplateContext {
    [
      "linkPage": .address(names.path(of: item)),
      "linkName": .text(item.name),
      "linkTitle": .text(item.title),
      "linkRank": .text(backlog.ranking.rank(of: item).map { "\($0)" }),
      "linkBadge": .context(badge(of: item)),
      "isClosed": .flag(item.isClosed),
    ]
  }

  /// Links to several items.
  ///
  /// - Parameter withBadges: whether each says how far it is.
  func links(to items: [Item], withBadges: Bool = true) -> TemplateContext.Value {
    .group(
      items.map { item in
        var context = link(to: item)
        if !withBadges { context.set("linkBadge", .flag(false)) }
        return context
      })
  }

  /// Links to what references name; a name that no item has stays as text.
  func links(named names: [String]) -> TemplateContext.Value {
    .group(
      names.map { name in
        backlog.index[name].map(link)
          ?? [
            "linkPage": .flag(false), "linkName": .text(name), "linkTitle": .flag(false),
            "isClosed": .flag(false),
          ]
      })
  }
}
