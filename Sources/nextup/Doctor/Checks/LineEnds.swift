import BacklogModel
import Git
import Source

/// Whether git changes the line ends of the order on its way.
enum LineEnds: DoctorCheck {
  static let name = "line-ends"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let project = examination.project, let repository = examination.repository,
      !repository.isBare
    else { return [] }
    let setting = (try? repository.setting("core.autocrlf"))?.lowercased()
    guard let setting, ["true", "input"].contains(setting) else {
      return [.fine("git leaves line ends as they are")]
    }
    guard !hasAttributes(project, repository) else {
      return [.fine("core.autocrlf is \(setting), and .gitattributes says what happens")]
    }
    let pattern = project.configuration.path(of: "**")
    return [
      .advice(
        "core.autocrlf is \(setting), so git may change every line of order.md",
        do: "write '\(pattern) text eol=lf' into .gitattributes")
    ]
  }

  /// Whether any line of the files of attributes is about the order.
  private static func hasAttributes(_ project: Project, _ repository: Repository) -> Bool {
    let roots = [repository.workTree, project.root].compactMap { $0 }
    let files = roots.compactMap {
      try? FileSystem.read($0 + "/.gitattributes", as: ".gitattributes", limit: 1 << 20)
    }
    let backlog = project.configuration.backlog
    return files.contains { bytes in
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
        let words = line.split(whereSeparator: \.isWhitespace)
        let decides = words.dropFirst().contains { word in
          ["text", "-text", "binary"].contains(word) || word.hasPrefix("text=")
            || word.hasPrefix("eol=")
        }
        guard decides, let pattern = words.first else { return false }
        return pattern == "*" || pattern.hasSuffix("*.md") || pattern.hasSuffix("order.md")
          || (!backlog.isEmpty && pattern.contains(backlog))
      }
    }
  }
}
