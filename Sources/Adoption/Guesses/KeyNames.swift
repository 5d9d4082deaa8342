/// Other names under which teams keep the standard keys.
enum KeyNames {
  /// The other names of each standard key, the more certain ones first.
  static let all: [(key: String, names: [String])] = [
    ("title", ["name", "summary"]),
    ("type", ["kind", "issue_type", "issue-type", "issueType"]),
    ("status", ["state"]),
    ("epic", ["epic_id", "epic-id", "epicId", "parent"]),
    (
      "depends",
      [
        "dependencies", "depends_on", "depends-on", "dependsOn", "blocked_by", "blocked-by",
        "blockedBy", "prerequisites",
      ]
    ),
    ("estimate", ["points", "story_points", "story-points", "storyPoints", "effort", "size"]),
    ("moscow", ["priority"]),
    ("assignee", ["assignees", "assigned", "assigned_to", "assigned-to", "owner"]),
    ("labels", ["tags", "label"]),
    ("criteria", ["acceptance_criteria", "acceptance-criteria", "acceptanceCriteria"]),
  ]

  /// Keys that name records, which a backlog without Nextup does not have.
  static let references: Set = [
    "goal", "persona", "sprint", "release", "requested-by", "waiting-for", "found-in-item",
  ]

  /// Keys that keep an order, the more certain ones first.
  static let order = [
    "ordinal", "rank", "order", "position", "weight", "sequence", "priority", "level",
    "sidebar_position", "nav_order",
  ]
}
