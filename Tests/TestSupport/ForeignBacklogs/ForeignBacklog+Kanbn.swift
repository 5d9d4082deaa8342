extension ForeignBacklog {
  /// kanbn: columns in `index.md`, a file a task without any status.
  public static let kanbn = ForeignBacklog(
    name: "kanbn",
    files: [
      ".kanbn/index.md": """
      ---
      startedColumns:
        - Doing
      completedColumns:
        - Finished
      ---

      # Garden

      What the garden needs.

      ## Ideas

      - [build-a-pond](tasks/build-a-pond.md)

      ## Todo

      - [water-the-roses](tasks/water-the-roses.md)
      - [cut](tasks/cut.md)

      ## Doing

      - [dig-a-bed-2](tasks/dig-a-bed-2.md)

      ## Finished

      - [buy-a-spade](tasks/buy-a-spade.md)

      """,
      ".kanbn/tasks/build-a-pond.md": task("Build a pond", "tags: [water]"),
      ".kanbn/tasks/water-the-roses.md": task("Water the roses", "assigned: rosa\nprogress: 0.5"),
      ".kanbn/tasks/cut.md": task("Cut the hedge", "due: 2026-06-01T00:00:00.000Z"),
      ".kanbn/tasks/dig-a-bed-2.md": task("Dig a second bed", "started: 2026-05-01"),
      ".kanbn/tasks/buy-a-spade.md": task("Buy a spade", "completed: 2026-04-01"),
      ".kanbn/archive/plan-the-garden.md": task("Plan the garden", "completed: 2026-03-01"),
    ])

  private static func task(_ title: String, _ keys: String) -> String {
    """
    ---
    created: 2026-03-01T08:00:00.000Z
    \(keys)
    ---

    # \(title)

    In the back garden.

    ## Sub-tasks

    - [ ] Look for the tools

    """
  }
}
