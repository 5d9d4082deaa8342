import ArgumentParser

/// Lets git call nextup.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Let git check each commit before it is made.",
    discussion: """
      Example:
        nextup hook install
      """,
    subcommands: [Install.self, Uninstall.self])

  /// Writes the hook.
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Install a pre-commit hook that checks what a commit brings.",
      discussion: """
        The hook refuses a commit that brings errors into the backlog; what was there before does \
        not count. 'git commit --no-verify' goes past it. It looks only at commits that touch the \
        backlog.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var dryRun: DryRunOption

    func run() throws {
      let hook = try PreCommitHook(of: project.writableProject())
      if dryRun.isDryRun { return Output.write(hook.script) }
      try hook.install()
      Output.complain("installed \(hook.path)")
    }
  }

  /// Removes the hook.
  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove the hook that 'hook install' wrote; leave any other alone.")

    @OptionGroup var project: ProjectOptions

    func run() throws {
      let hook = try PreCommitHook(of: project.writableProject())
      Output.complain(try hook.uninstall() ? "removed \(hook.path)" : "there is no hook of ours")
    }
  }
}
