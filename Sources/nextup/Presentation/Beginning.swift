import BacklogModel
import FrontMatter
import Source
import Templates

/// A name with an e-mail address: `Paula <paula@example.com>`.
struct Person {
  let name: String
  let email: String

  init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  init?(_ text: String) {
    guard text.last == ">", let open = text.lastIndex(of: "<"), open > text.startIndex else {
      return nil
    }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    let email = text[text.index(after: open)...].dropLast()
    guard !name.isEmpty, email.contains("@"), !email.contains(" ") else { return nil }
    self.init(name: name, email: String(email))
  }
}

/// The files with which a backlog begins.
struct Beginning {
  let prefix: String
  let owner: Person
  let branch: String

  /// Where each template of `Templates/init` goes.
  private static let places = [
    ("init/nextup.yml", "nextup.yml"), ("init/order.md", "backlog/order.md"),
    ("init/vision.md", "backlog/goals/vision.md"), ("init/goal.md", "backlog/goals/G-FIRST.md"),
    ("init/persona.md", "backlog/personas/user.md"),
  ]

  /// The files to write, and those that exist already.
  func files(in tree: WorkTree) throws -> (new: [FileChange], existing: [String]) {
    var new: [FileChange] = []
    var existing: [String] = []
    for (template, path) in Self.places {
      if FileSystem.exists(tree.root + "/" + path) {
        existing.append(path)
      } else if let obstacle = tree.obstacle(onTheWayTo: path) {
        let kind = obstacle.kind == .symbolicLink ? "a symbolic link" : "no folder"
        throw ProjectError(
          operation: "beginning a backlog",
          message: "\(obstacle.path) is \(kind), so \(path) cannot stand below it")
      } else if let file = TemplateFile.named(template) {
        new.append(FileChange(path: path, before: nil, after: Array(filled(file.text).utf8)))
      }
    }
    return (new, existing)
  }

  /// The configuration with which the backlog begins.
  func configuration() throws -> Configuration {
    let text = filled(TemplateFile.named("init/nextup.yml")?.text ?? "")
    return try Configuration(
      reading: SourceFile(path: Configuration.fileName, bytes: Array(text.utf8)))
  }

  private func filled(_ text: String) -> String {
    TemplateText(text).filled([
      "prefix": prefix, "branch": branch, "name": doubleQuotable(owner.name),
      "emails": owner.email.isEmpty ? "" : "\"\(doubleQuotable(owner.email))\"",
    ])
  }

  /// A text that may stand between double quotes in YAML.
  private func doubleQuotable(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
