import BacklogModel
import Source

extension LintContext {
  /// Where items of an order are, seen from it, and what they are called.
  ///
  /// - Parameter isWanted: whether a listed item is looked at. Writing a title takes far longer
  ///   than comparing it, so rules leave out what is surely right.
  func listings(
    of order: Order, where isWanted: (OrderEntry, Item) -> Bool
  ) -> [Identifier: OrderListing] {
    let folder = order.file.path.parentFolder
    let prefix = folder.isEmpty ? "" : folder + "/"
    var listings: [Identifier: OrderListing] = [:]
    for entry in order.entries {
      guard let item = backlog.index[entry.id], item.path.hasPrefix(prefix), isWanted(entry, item)
      else { continue }
      listings[entry.id] = OrderListing(
        path: String(item.path.dropFirst(prefix.count)), title: item.title)
    }
    return listings
  }
}
