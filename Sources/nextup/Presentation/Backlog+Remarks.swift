import BacklogModel

extension Backlog {
  /// Says on standard error that the order cannot be read as a whole, so that ranks may be wrong.
  func complainOfUnreadableOrder() {
    guard let order, !order.isReadable else { return }
    Output.complain("nextup: \(orderPath) is not readable as a whole; run 'nextup check'")
  }

  /// What whoever names an item by its ID should know: that other files have the same; `nil` where
  /// none has.
  func remark(onNameOf item: Item) -> String? {
    guard let id = item.id else { return nil }
    let others = items.filter { $0 !== item && $0.id == id }.map(\.path)
    guard !others.isEmpty else { return nil }
    return "\(item.name) in \(others.joined(separator: ", ")) has the same ID; "
      + "this is \(item.path)"
  }

  /// What whoever sets the status of an item should know: that its folder gives the stage; `nil`
  /// where the status does.
  func remark(onStatusOf item: Item) -> String? {
    guard let folder = configuration.folder(of: item.path), let stage = folder.stage else {
      return nil
    }
    return "the folder '\(folder.path)' makes every item in it \(stage.rawValue), "
      + "whatever its status says"
  }
}
