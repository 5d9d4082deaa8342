extension ForeignBacklog {
  /// doorstop with items in Markdown: two documents, ordered by `level`.
  public static let doorstop = ForeignBacklog(
    name: "doorstop",
    files: [
      "reqs/.doorstop.yml": settings("REQ", parent: nil),
      "reqs/REQ001.md": item("1.0", "# Lamp\n\nWhat the lamp does.", "normative: false"),
      "reqs/REQ002.md": item("1.10", "The lamp **shall** shine for ten hours.", "normative: true"),
      "reqs/REQ003.md": item("1.2", "The lamp shall float on water.", "normative: true"),
      "reqs/REQ004.md": item("1.3", "The lamp shall hum.", "normative: true", isActive: false),
      "reqs/README.md": "# About these requirements\n",
      "reqs/tests/.doorstop.yml": settings("TST", parent: "REQ"),
      "reqs/tests/TST001.md": item(
        "1.0", "# Burn for ten hours\n\nLight it and wait.", "links:\n- REQ002: null"),
    ])

  private static func settings(_ prefix: String, parent: String?) -> String {
    """
    settings:
      digits: 3
      itemformat: markdown\(parent.map { "\n  parent: \($0)" } ?? "")
      prefix: \(prefix)
      sep: ''

    """
  }

  private static func item(
    _ level: String, _ text: String, _ keys: String, isActive: Bool = true
  ) -> String {
    """
    ---
    active: \(isActive)
    derived: false
    level: \(level)
    ref: ''
    reviewed: null
    \(keys)
    ---

    \(text)

    """
  }
}
