import ArgumentParser

/// Prints the completions of a shell.
struct CompletionsCommand: ParsableCommand {
  /// The shells that are known.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    fileprivate var parserShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the script that completes commands, IDs, keys and values in a shell.",
    discussion: """
      The shell asks nextup itself, so that IDs, statuses, horizons and branches of the backlog \
      are offered. 'make install' puts the scripts in place.

      Examples:
        nextup completions bash > ~/.local/share/bash-completion/completions/nextup
        nextup completions zsh > ~/.zfunc/_nextup
        nextup completions fish > ~/.config/fish/completions/nextup.fish
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  func run() {
    let script = Nextup.completionScript(for: shell.parserShell) + "\n"
    Output.write(shell == .bash ? script + Self.bashEnding : script)
  }

  /// Keeps bash from putting a blank after `status=`, where the value goes.
  private static let bashEnding = """

    _nextup_or_value() {
        _nextup "${@}"
        # A name of a file would have its '=' quoted; a key keeps it.
        if [[ "${COMPREPLY[*]}" == *=* ]]; then
            compopt +o filenames
        fi
        if [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" == *= ]]; then
            compopt -o nospace
        fi
    }
    complete -o filenames -F _nextup_or_value nextup

    """
}
