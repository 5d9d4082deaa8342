import ArgumentParser
import BacklogModel
import Source

extension CompletionKind {
  /// The IDs in the file names of the backlog that the working directory belongs to.
  static var identifiers: CompletionKind {
    .custom { _, _, beginning in
      let found = (try? Self.identifiersOfProject()) ?? []
      return found.filter { $0.uppercased().hasPrefix(beginning.uppercased()) }
    }
  }

  private static func identifiersOfProject() throws -> [String] {
    let project = try Project.find(from: try FileSystem.resolved("."))
    return try project.configuration.items.flatMap { folder in
      try project.workTree.entries(below: project.configuration.path(of: folder.path))
        .filter { $0.kind == .file }
        .compactMap { project.configuration.identifier(inFileName: $0.path)?.text }
    }.sorted()
  }
}
