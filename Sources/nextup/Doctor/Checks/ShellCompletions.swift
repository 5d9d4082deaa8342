import Source

/// Whether the shell completes commands and IDs.
enum ShellCompletions: DoctorCheck {
  static let name = "completions"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let shell = Terminal.environment("SHELL")?.split(separator: "/").last.map(String.init),
      let file = files[shell]
    else { return [] }
    if let found = folders(of: shell).map({ $0 + "/" + file }).first(where: FileSystem.exists) {
      return [.fine("\(shell) has \(found)")]
    }
    return [
      .advice(
        "no completions for \(shell) were found in the usual folders",
        do: "see 'nextup help completions'")
    ]
  }

  private static let files = ["bash": "nextup", "zsh": "_nextup", "fish": "nextup.fish"]

  /// Where shells look, and where `make install` and people put things.
  private static func folders(of shell: String) -> [String] {
    let home = Terminal.environment("HOME") ?? ""
    let shares = ["/usr/local/share", "/usr/share", home + "/.local/share"]
    switch shell {
    case "bash":
      return shares.map { $0 + "/bash-completion/completions" } + ["/etc/bash_completion.d"]
    case "zsh":
      let path = Terminal.environment("FPATH")?.split(separator: ":").map(String.init) ?? []
      return path + shares.map { $0 + "/zsh/site-functions" } + [home + "/.zfunc"]
    default:
      return shares.map { $0 + "/fish/vendor_completions.d" } + [home + "/.config/fish/completions"]
    }
  }
}
