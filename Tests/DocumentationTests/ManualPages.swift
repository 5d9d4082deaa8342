import BacklogModel

/// The manual pages: one of the program, one a command, one a format.
enum ManualPages {
  /// The pages by file name: `nextup.1`, `nextup-list.1`, `nextup.yml.5`.
  static func all() throws -> [String: String] {
    let dump = try CommandReference.dump()
    let commands = (dump.command.subcommands ?? []).filter { $0.commandName != "help" }
    var pages = ["nextup.1": program(dump.command, commands)]
    for command in commands {
      pages["nextup-\(command.commandName).1"] = try page(of: command)
    }
    pages["nextup.yml.5"] = configuration()
    return pages
  }

  private static func program(
    _ program: CommandDump.Command, _ commands: [CommandDump.Command]
  ) -> String {
    var page = ManualPage("nextup", section: 1, summary: program.abstract ?? "")
    page.heading("Synopsis")
    page.verbatim("nextup COMMAND [ARGUMENT ...]")
    page.heading("Description")
    for paragraph in program.plainParagraphs { page.paragraph(paragraph) }
    page.heading("Commands")
    for command in commands {
      page.term("nextup-\(command.commandName)(1)", command.abstract ?? "")
    }
    page.heading("Environment")
    page.term("NO_COLOR", "If set, nothing is coloured.")
    page.term("COLUMNS", "The width of tables, instead of that of the terminal.")
    page.term("VISUAL, EDITOR", "The editor of 'nextup edit'.")
    page.heading("Files")
    page.term("nextup.yml", "The configuration; see nextup.yml(5).")
    page.term("backlog/order.md", "The ranking; see nextup-order(5).")
    page.seeAlso(["nextup.yml(5)", "nextup-order(5)", "git(1)"])
    return page.text
  }

  private static func page(of command: CommandDump.Command) throws -> String {
    let name = command.commandName
    var page = ManualPage("nextup-\(name)", section: 1, summary: command.abstract ?? "")
    page.heading("Synopsis")
    page.verbatim(try CommandReference.usage(of: [name]))
    if !command.plainParagraphs.isEmpty {
      page.heading("Description")
      for paragraph in command.plainParagraphs { page.paragraph(paragraph) }
    }
    page.heading("Options")
    for argument in command.arguments ?? [] {
      page.term(argument.spelling, argument.plainMeaning)
    }
    if !command.examples.isEmpty {
      page.heading("Examples")
      page.verbatim(command.examples.joined(separator: "\n"))
    }
    page.heading("Exit status")
    page.term("0", "Fine.")
    page.term("1", "There are findings.")
    page.term("2", "It could not run; the reason is one line on standard error.")
    page.term("64", "The command line is wrong.")
    page.seeAlso(["nextup(1)"])
    return page.text
  }

  private static func configuration() -> String {
    var page = ManualPage(
      "nextup.yml", section: 5, summary: "The configuration of a backlog that nextup keeps.")
    page.heading("Description")
    page.paragraph(
      "The file stands at the root of the repository, or of one backlog among several. Everything "
        + "has a default; an empty file is valid. It is a strict subset of YAML: no anchors, "
        + "aliases, tags or duplicate keys.")
    page.heading("Keys")
    add(ConfigurationKeys.all, below: "", to: &page)
    page.seeAlso(["nextup(1)", "nextup-config(1)", "nextup-schema(1)"])
    return page.text
  }

  private static func add(_ keys: [KeyDefinition], below path: String, to page: inout ManualPage) {
    for key in keys {
      let standard = key.standard.map { " Default: \($0)." } ?? ""
      let shape = key.shape.description
      page.term(path + key.name, "\(key.summary) Takes \(shape).\(standard)")
      if case .record(let inner) = key.shape { add(inner, below: "\(path)\(key.name).", to: &page) }
    }
  }
}
