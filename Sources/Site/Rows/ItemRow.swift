import BacklogModel

extension Site {
  /// The values of an item in a list of the first page.
  ///
  /// - Parameter text: renders the owner's reason.
  func row(of item: Item, _ text: TextRenderer) -> TemplateContext {
    let fields = item.fields
    let epic = fields.text(of: "epic").flatMap { backlog.index[$0] }
    return [
      "rank": .text(backlog.ranking.place(of: item)?.rank.map { "\($0)" }),
      "page": .address(names.path(of: item)),
      "name": .text(item.name),
      "itemTitle": .text(item.title),
      "type": .text(item.type),
      "status": .text(item.status),
      "estimate": .text(fields.text(of: "estimate")),
      "epic": .context(epic.map(link)),
      "badge": .context(badge(of: item)),
      "lack": .text(lack(of: item)),
      "progress": .context(item.isEpic ? childProgress(of: item) : criteriaProgress(of: item)),
      "reasonHTML": .html(reason(of: item, text)),
    ]
  }

  /// The owner's reason for the place of an item, as HTML.
  func reason(of item: Item, _ text: TextRenderer) -> String? {
    guard let reason = backlog.ranking.place(of: item)?.reason, !reason.isEmpty else { return nil }
    return text.html(of: reason, from: backlog.orderPath, place: "why-" + item.name)
  }
}
