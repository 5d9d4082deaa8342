/// What the terminal shows: its width, colours and characters.
enum TerminalSettings: DoctorCheck {
  static let name = "terminal"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    let width = Terminal.width.map { "\($0) columns" } ?? "no terminal, so lines are not cut"
    let hasColor =
      Terminal.isInteractive && Terminal.environment("NO_COLOR") == nil
      && Terminal.environment("TERM") != "dumb"
    let facts = DoctorFinding.fine("\(width); \(hasColor ? "colours" : "no colours")")
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(Terminal.environment).first ?? "not set"
    let isUTF8 = ["utf8", "utf-8"].contains { locale.lowercased().contains($0) }
    guard Terminal.isInteractive, !isUTF8 else { return [facts] }
    return [
      facts,
      .advice(
        "the locale is \(locale); output is UTF-8 all the same", do: "set LANG to C.UTF-8"),
    ]
  }
}
