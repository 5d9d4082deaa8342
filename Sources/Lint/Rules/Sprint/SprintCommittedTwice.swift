import BacklogModel
import FrontMatter
import Source

/// An item that two sprints promise.
struct SprintCommittedTwice: BacklogRule {
  let manual = RuleManual(
    "sprint/committed-twice", .warning,
    finds: "an item that two planned or active sprints list as committed",
    because: """
      It will be built once. One of the two sprints promises something that the other delivers, and \
      both count its estimate.

      An item that is carried over stays in the list of the sprint that is closed: closed and \
      cancelled sprints are left alone.
      """,
    examples: [
      .bad([
        "sprints/S-2026-12.md": "---\nstate: active\ncommitted: [PAY-7K3F]\n---",
        "sprints/S-2026-14.md": "---\nstate: planned\ncommitted: [«PAY-7K3F»]\n---",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "sprints/S-2026-12.md": "---\nstate: closed\ncommitted: [PAY-7K3F]\n---",
        "sprints/S-2026-14.md": "---\nstate: planned\ncommitted: [PAY-7K3F]\n---",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    var first: [ObjectIdentifier: (sprint: Record, node: Node)] = [:]
    return context.backlog.records(.sprint).filter(\.isOpenSprint).flatMap { sprint in
      (sprint.frontMatter["committed"]?.elements ?? []).compactMap { node -> Finding? in
        guard let item = node.text.flatMap({ context.backlog.index[$0] }) else { return nil }
        let key = ObjectIdentifier(item)
        guard let other = first[key], other.sprint.file.path != sprint.file.path else {
          first[key] = first[key] ?? (sprint, node)
          return nil
        }
        return finding(about: item, at: node, of: sprint, other)
      }
    }
  }

  private func finding(
    about item: Item, at node: Node, of sprint: Record, _ other: (sprint: Record, node: Node)
  ) -> Finding {
    let defect = Defect(
      manual.id, at: node.range, "\(item.name) is committed to \(other.sprint.id) too",
      help: "take it out of one of the two, or close the sprint that is over",
      related: [
        RelatedLocation(other.sprint.file, at: other.node.range.lowerBound, "committed here")
      ])
    return Finding(defect, in: sprint.file, item: item.id?.text)
  }
}
