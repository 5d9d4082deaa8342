import BacklogModel

extension Site {
  /// How many acceptance criteria of an item are done; `nil` if it has none.
  func criteriaProgress(of item: Item) -> TemplateContext? {
    let progress = item.criteriaProgress
    guard progress.total > 0 else { return nil }
    let noun = progress.total == 1 ? "criterion" : "criteria"
    return Self.progress(done: progress.done, of: progress.total, noun)
  }

  /// How many items of an epic are accepted, dropped ones left out; `nil` if it has none.
  func childProgress(of epic: Item) -> TemplateContext? {
    let children = relations.children(of: epic).filter { $0.stage != .dropped || $0.isBroken }
    guard !children.isEmpty else { return nil }
    return Self.progress(
      done: children.count(where: \.isClosed), of: children.count,
      children.count == 1 ? "item accepted" : "items accepted")
  }

  /// The values of a bar; without a count of what is done there is no bar, only the words.
  private static func progress(done: Int?, of total: Int, _ noun: String) -> TemplateContext {
    [
      "bar": .context(
        done.map { ["barDone": .address("\($0)"), "barTotal": .address("\(total)")] }),
      "progressWords": .text(done.map { "\($0) of \(total) \(noun)" } ?? "\(total) \(noun)"),
    ]
  }
}
