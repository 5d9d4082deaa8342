extension ForeignBacklog {
  /// BMAD: `# Story 1.2: Title`, a `Status:` line, and the order of `sprint-status.yaml`.
  public static let bmad = ForeignBacklog(
    name: "bmad",
    files: [
      "_bmad-output/implementation-artifacts/sprint-status.yaml": """
      # generated: 2026-05-01
      generated: 2026-05-01
      project: Ferry
      story_location: _bmad-output/implementation-artifacts

      development_status:
        epic-1: in-progress
        1-1-show-the-timetable: done
        1-10-sell-day-tickets: ready-for-dev
        1-2-sell-a-ticket: ready-for-dev
        1-3-refund-a-ticket: backlog
        epic-1-retrospective: optional
        epic-2: backlog
        2-1-announce-a-delay: review

      """,
      "_bmad-output/implementation-artifacts/1-1-show-the-timetable.md": story(
        "1.1", "Show the timetable", "Status: done"),
      "_bmad-output/implementation-artifacts/1-2-sell-a-ticket.md": story(
        "1.2", "Sell a ticket", "Status: ready-for-dev"),
      "_bmad-output/implementation-artifacts/1-10-sell-day-tickets.md": story(
        "1.10", "Sell day tickets", "## Status\n\nReady-for-dev"),
      "_bmad-output/implementation-artifacts/2-1-announce-a-delay.md": story(
        "2.1", "Announce a delay", "**Status:** in-progress"),
      "_bmad-output/implementation-artifacts/epic-1-retro.md": "# What we learnt\n",
      "_bmad-output/implementation-artifacts/epic-2-notes.md": "# Notes\n",
      "_bmad-output/planning-artifacts/epics.md":
        "# Epics\n\n## Epic 1: Tickets\n\n### Story 1.1: Show the timetable\n",
    ])

  private static func story(_ number: String, _ title: String, _ status: String) -> String {
    """
    # Story \(number): \(title)

    \(status)

    ## Story

    As a **passenger**,
    I want to \(title.lowercased()),
    so that I reach the island.

    ## Acceptance Criteria

    1. It works on a phone
    2. It works without a network

    ## Tasks / Subtasks

    - [ ] Draw it (AC: #1)

    """
  }
}
