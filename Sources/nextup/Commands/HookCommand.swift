import ArgumentParser
import BacklogModel

/// Lets git call nextup.
struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Let git check each commit before it is made, and merge orders and items.",
    discussion: """
      Examples:
        nextup hook install
        nextup hook install --merge-driver
      """,
    subcommands: [Install.self, Uninstall.self])

  /// What git shall call.
  struct Choice: ParsableArguments {
    @Flag(help: "The merge driver for the order and the items, instead of the pre-commit hook.")
    var mergeDriver = false
  }

  /// Writes the hook, or sets up the merge driver.
  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Install a pre-commit hook that checks what a commit brings, or the merge driver.",
      discussion: """
        The hook refuses a commit that brings errors into the backlog; what was there before does \
        not count. 'git commit --no-verify' goes past it. It looks only at commits that touch the \
        backlog.

        With --merge-driver, git merges the order as a list and items key by key. That is a setting \
        of this clone, and lines of .gitattributes to commit; who has no such setting, and a forge, \
        merges line by line as before.
        """)

    @OptionGroup var choice: Choice
    @OptionGroup var project: ProjectOptions
    @OptionGroup var dryRun: DryRunOption

    func run() throws {
      let project = try project.writableProject()
      if choice.mergeDriver { return try installDriver(in: project) }
      let hook = try PreCommitHook(of: project)
      if dryRun.isDryRun { return Output.write(hook.script) }
      try hook.install()
      Output.complain("installed \(hook.path)")
    }

    private func installDriver(in project: Project) throws {
      let driver = try MergeDriver(of: project)
      let change = try driver.attributes(adding: true)
      if dryRun.isDryRun {
        Output.write("git config \(MergeDriver.key) \(MergeDriver.command.quotedForShell)\n")
      } else {
        try driver.configure()
        Output.complain("set \(MergeDriver.key) in the configuration of this clone")
      }
      guard let change else { return }
      try dryRun.apply([change], in: project.workTree)
      if !dryRun.isDryRun { Output.complain("wrote \(change.path); commit it for everybody") }
    }
  }

  /// Removes the hook or the merge driver.
  struct Uninstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove what 'hook install' set up; leave anything else alone.")

    @OptionGroup var choice: Choice
    @OptionGroup var project: ProjectOptions

    func run() throws {
      let project = try project.writableProject()
      if choice.mergeDriver { return try removeDriver(in: project) }
      let hook = try PreCommitHook(of: project)
      Output.complain(try hook.uninstall() ? "removed \(hook.path)" : "there is no hook of ours")
    }

    private func removeDriver(in project: Project) throws {
      let driver = try MergeDriver(of: project)
      let change = try driver.attributes(adding: false)
      try change?.write(in: project.workTree)
      if let change { Output.complain("took our lines out of \(change.path)") }
      let isRemoved = try driver.forget()
      Output.complain(
        isRemoved ? "removed \(MergeDriver.key)" : "there is no merge driver of ours")
    }
  }
}
