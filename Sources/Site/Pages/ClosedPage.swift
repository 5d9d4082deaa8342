import BacklogModel

/// Accepted and dropped items, in tables of at most 500 rows.
struct ClosedPage: Page {
  /// How many items stand on one page.
  static let rowsPerPage = 500

  /// The number of the page, from 1.
  let number: Int

  /// How many pages there are.
  let count: Int

  /// The items of this page.
  let items: [Item]

  let template = "closed"
  let section = "closed.html"

  var path: String { Self.path(ofPage: number) }
  var title: String { number == 1 ? "Closed" : "Closed, page \(number)" }

  /// The pages, where items are closed.
  static func all(in site: Site) -> [any Page] {
    let closed = site.closed
    let starts = Array(stride(from: 0, to: closed.count, by: rowsPerPage))
    return starts.enumerated().map { index, start in
      ClosedPage(
        number: index + 1, count: starts.count,
        items: Array(closed[start..<min(start + rowsPerPage, closed.count)]))
    }
  }

  func context(in site: Site) -> TemplateContext {
    [
      "heading": .text(title),
      "rows": .list(items.map { row(of: $0, in: site) }),
      "paging": .flag(count > 1),
      "pageList": .list(
        (1...count).map { page in
          [
            "pagePath": .address(Self.path(ofPage: page)), "pageNumber": .text("\(page)"),
            "isThisPage": .flag(page == number),
          ]
        }),
    ]
  }

  private static func path(ofPage number: Int) -> String {
    number == 1 ? "closed.html" : "closed-\(number).html"
  }

  private func row(of item: Item, in site: Site) -> TemplateContext {
    var context = site.link(to: item)
    context.add([
      "type": .text(item.type),
      "estimate": .text(item.fields.text(of: "estimate")),
      "closedReason": .text(item.fields.text(of: "reason")),
    ])
    return context
  }
}
