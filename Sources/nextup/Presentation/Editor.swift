import BacklogModel
import Git
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The editor that the user wants: the words of a shell, such as `code --wait`.
struct Editor {
  /// What the shell runs.
  let command: String

  /// Where the choice comes from, for messages.
  let origin: String

  /// The editor of `VISUAL`, of `EDITOR` or of git's `core.editor`.
  ///
  /// - Throws: `ProjectError` where there is none, or no terminal that it could use.
  static func chosen(in project: Project, operation: String) throws -> Editor {
    guard let editor = named(in: project) else {
      throw ProjectError(
        operation: operation,
        message: "no editor is set; set EDITOR, or run 'git config --global core.editor NAME'")
    }
    guard isatty(STDIN_FILENO) == 1 else {
      throw ProjectError(
        operation: operation,
        message: "standard input is no terminal, and '\(editor.command)' (\(editor.origin)) needs "
          + "one; change keys by 'nextup set'")
    }
    return editor
  }

  private static func named(in project: Project) -> Editor? {
    for name in ["VISUAL", "EDITOR"] {
      if let command = Terminal.environment(name) { return Editor(command: command, origin: name) }
    }
    let setting = try? project.repository()?.setting("core.editor")
    return setting.flatMap { $0.isEmpty ? nil : Editor(command: $0, origin: "core.editor") }
  }

  /// Opens a file and waits until the editor ends.
  ///
  /// As git does, the shell splits the command, and the keys that interrupt go to the editor alone.
  /// - Throws: `ProjectError` where it does not start or ends with another status than 0.
  func open(_ location: String, operation: String) throws {
    let status = try run(location, operation)
    guard status == 0 else {
      let number = status & 0x7F == 0 ? "status \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
      throw ProjectError(
        operation: operation, message: "'\(command)' (\(origin)) ended with \(number)")
    }
  }

  private func run(_ location: String, _ operation: String) throws -> Int32 {
    let interrupts = [SIGINT, SIGQUIT]
    let handlers = interrupts.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(interrupts, handlers) { signal(number, handler) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in interrupts { sigaddset(&defaults, number) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let arguments = ["sh", "-c", command + " \"$@\"", command, location]
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", nil, &attributes, words + [nil], environ)
    guard code == 0 else {
      throw ProjectError(operation: operation, message: String(cString: strerror(code)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
