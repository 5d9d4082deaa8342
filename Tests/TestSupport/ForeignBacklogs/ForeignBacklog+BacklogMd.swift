extension ForeignBacklog {
  /// Backlog.md: statuses in `config.yml`, tasks in folders, an `ordinal`, references by old names.
  public static let backlogMd = ForeignBacklog(
    name: "backlog-md",
    files: [
      "backlog/config.yml": """
      project_name: "Bakery"
      default_status: "To Do"
      statuses: ["To Do", "In Progress", "Done"]
      definition_of_done: ["Tasted by two people"]
      task_prefix: "bake"

      """,
      "backlog/tasks/readme.md": "# Tasks\n\nOne file a task.\n",
      "backlog/tasks/bake-2 - Order-flour-by-phone.md": task(
        "BAKE-2", "Order flour by phone", "To Do", "dependencies: [task-3]\nordinal: 2000"),
      "backlog/tasks/bake-3 - Count-the-flour.md": task(
        "BAKE-3", "Count the flour", "In Progress", "dependencies: []\nordinal: 500.5"),
      "backlog/tasks/bake-10 - Print-labels.md": task(
        "BAKE-10", "Print labels", "To Do", "dependencies: []\nordinal: 10000\ntype: chore"),
      "backlog/tasks/bake-4 - Mend-the-oven.md": """
      ---
      id: BAKE-4
      title: Mend the oven
      status: To Do
      assignee: @otto
      ---

      The door does not close.

      """,
      "backlog/completed/bake-1 - Buy-an-oven.md": task(
        "BAKE-1", "Buy an oven", "Done", "dependencies: []"),
      "backlog/drafts/draft-1 - Deliver-by-bicycle.md": task(
        "DRAFT-1", "Deliver by bicycle", "To Do", "dependencies: []"),
      "backlog/archive/tasks/bake-5 - Bake-at-night.md": task(
        "BAKE-5", "Bake at night", "To Do", "dependencies: []"),
      "backlog/milestones/m-1 - opening.md": "---\nid: m-1\ntitle: Opening\n---\n",
    ])

  private static func task(
    _ id: String, _ title: String, _ status: String, _ keys: String
  ) -> String {
    """
    ---
    id: \(id)
    title: \(title)
    status: \(status)
    assignee: []
    created_date: '2026-03-01'
    labels: [kitchen]
    \(keys)
    ---

    ## Acceptance Criteria
    <!-- AC:BEGIN -->
    - [ ] #1 It is done before four in the morning
    <!-- AC:END -->

    """
  }
}
