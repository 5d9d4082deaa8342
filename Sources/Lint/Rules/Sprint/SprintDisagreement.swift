import BacklogModel
import FrontMatter
import Source

/// An item that says another sprint than the one that lists it.
struct SprintDisagreement: BacklogRule {
  let manual = RuleManual(
    "sprint/disagreement", .warning,
    finds: "an item of an active sprint whose key `sprint` names another sprint",
    because: """
      What is committed is written down when the sprint starts; the key `sprint` of an item says \
      where it is now. Where the two differ, either the item was taken out, and `scope` of the sprint \
      should say so, or its key was left behind.

      An item without the key is left alone, and so is one that `scope` says was removed.
      """,
    examples: [
      .bad([
        "sprints/S-2026-12.md": "---\nstate: active\ncommitted: [PAY-7K3F]\n---",
        "sprints/S-2026-14.md": "---\nstate: planned\n---",
        "items/PAY-7K3F.md": "---\nsprint: «S-2026-14»\n---\n\n# Pay with a saved card",
      ]),
      .good([
        "sprints/S-2026-12.md": """
        ---
        state: active
        committed: [PAY-7K3F, PAY-X4TR]
        scope: [{item: PAY-X4TR, change: removed}]
        ---
        """,
        "items/PAY-7K3F.md": "---\nsprint: S-2026-12\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\nsprint: S-2026-14\n---\n\n# E-mail receipts",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let backlog = context.backlog
    return backlog.records(.sprint).filter(\.isActiveSprint).flatMap { sprint -> [Finding] in
      let removed = Set(sprint.removed.compactMap { backlog.index[$0]?.path })
      return (sprint.frontMatter["committed"]?.elements ?? []).compactMap { node -> Finding? in
        guard let item = node.text.flatMap({ backlog.index[$0] }), !removed.contains(item.path),
          let now = item.fields.node(of: "sprint"), let name = now.text,
          name.lowercased() != sprint.id.lowercased()
        else { return nil }
        let defect = Defect(
          manual.id, at: now.range, "\(item.name) is committed to \(sprint.id), which is active",
          help: "write 'sprint: \(sprint.id)', or that it was removed into 'scope' of the sprint",
          related: [RelatedLocation(sprint.file, at: node.range.lowerBound, "committed here")])
        return Finding(defect, in: item)
      }
    }
  }
}

extension Record {
  fileprivate var isActiveSprint: Bool { text(of: "state")?.lowercased() == "active" }

  /// The names of the items that were taken out of a sprint after it began.
  fileprivate var removed: [String] {
    (frontMatter["scope"]?.elements ?? []).filter { $0["change"]?.text?.lowercased() == "removed" }
      .compactMap { $0["item"]?.text }
  }
}
