extension ForeignBacklog {
  /// Stories with front matter under names of the team's own, in sub-folders.
  public static let storiesWithFrontMatter = ForeignBacklog(
    name: "stories-with-front-matter",
    files: [
      "README.md": "# A museum\n",
      "docs/stories/README.md": "# How we write stories\n\nAs a curator, I want peace.\n",
      "docs/stories/entrance/MUS-001-buy-a-ticket.md": museum(
        "MUS-001", "Buy a ticket", "state: Planned\npriority: high\nsprint: 12\npoints: 3"),
      "docs/stories/entrance/MUS-002-leave-a-coat.md": museum(
        "MUS-002", "Leave a coat", "state: Doing\npriority: low\nsprint: 12\npoints: 4"),
      "docs/stories/rooms/MUS-010-find-a-room.md": museum(
        "MUS-010", "Find a room",
        "state: Planned\npriority: critical\nsprint: 13\npoints: 1\nblocked_by: [MUS-001]"),
      "docs/stories/rooms/MUS-009-hear-a-guide.md": museum(
        "MUS-009", "Hear a guide", "state: Shipped\npriority: high\nsprint: 11\npoints: 8"),
      "docs/stories/rooms/MUS-011-sit-down.md": museum(
        "MUS-011", "Sit down", "state: Parked\npriority: medium\nsprint: 13\npoints: 2"),
      "docs/decisions/0001-use-paper.md": "# Use paper\n\nStatus: accepted\n",
      "old/tasks/wash.md": "# Wash the windows\n\n## Acceptance criteria\n\n- They are clean\n",
    ])

  /// Stories without front matter: several in a file, a status in the text, no IDs in the names.
  public static let storiesWithoutFrontMatter = ForeignBacklog(
    name: "stories-without-front-matter",
    files: [
      "user-stories/borrow.md": """
      # Borrowing

      - **Status:** Done ✅

      ## Borrow a book

      As a reader, I want to borrow a book so that I can read at home.

      ### Acceptance criteria

      - The book is mine for four weeks

      ## Give it back

      As a reader, I want to give a book back so that others can read it.

      ### Acceptance criteria

      - The book stands on its shelf again

      """,
      "user-stories/search.md": """
      # Searching

      ## Status
      - [x] To do
      - [ ] Done

      As a reader, I want to search by author so that I find her other books.

      ## Acceptance criteria

      - All books of the author are shown

      """,
      "user-stories/glossary.md": "# Glossary\n\nA reader is a person with a card.\n",
    ])

  private static func museum(_ id: String, _ title: String, _ keys: String) -> String {
    """
    ---
    id: \(id)
    name: \(title)
    \(keys)
    ---

    As a visitor, I want to \(title.lowercased()) so that I enjoy the day.

    ## Acceptance criteria

    - [ ] It takes less than a minute

    """
  }
}
