import BacklogModel
import FrontMatter
import Source

/// Two sprints with one identity.
struct SprintDuplicateID: BacklogRule {
  let manual = RuleManual(
    "sprint/duplicate-id", .error,
    finds: "a sprint with the ID of another",
    because: """
      Items say by its ID in which sprint they are. Of two sprints with one ID nobody knows which \
      is meant. It happens when a file is copied to plan the next sprint and keeps its key `id`.

      Upper and lower case are the same.
      """,
    examples: [
      .bad([
        "sprints/S-2026-12.md": "---\ngoal: Pay without a form\n---",
        "sprints/S-2026-14.md": "---\nid: «S-2026-12»\ngoal: Refund without a call\n---",
      ]),
      .good([
        "sprints/S-2026-12.md": "---\ngoal: Pay without a form\n---",
        "sprints/S-2026-14.md": "---\ngoal: Refund without a call\n---",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    var owners: [String: Record] = [:]
    return context.backlog.records(.sprint).compactMap { sprint in
      let key = sprint.id.lowercased()
      guard let owner = owners[key] else {
        owners[key] = sprint
        return nil
      }
      let defect = Defect(
        manual.id, at: sprint.idRange, "'\(sprint.id)' is already the ID of \(owner.file.path)",
        help: "give one of the two sprints an ID of its own",
        related: [RelatedLocation(owner.file, at: owner.idRange.lowerBound, "first used here")])
      return Finding(defect, in: sprint.file)
    }
  }
}

extension Record {
  /// Where its ID stands, or its front matter where the ID is in the name of the file.
  fileprivate var idRange: ByteRange { frontMatter["id"]?.range ?? headRange }
}
