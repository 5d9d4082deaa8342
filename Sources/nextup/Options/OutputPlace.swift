import BacklogModel
import Source

/// A place that a command line names for output.
///
/// Nothing that a backlog consists of may be lost there, and no link in the repository may choose
/// where the output goes: whoever writes the repository would choose.
struct OutputPlace {
  private let path: String

  /// Takes a file or folder as the system takes it; it need not exist.
  init(_ path: String) { self.path = path }

  /// Refuses a place in a project that must not be written to.
  ///
  /// - Parameters:
  ///   - project: the project; `nil` where there is none to protect.
  ///   - isFolder: whether many files are to be written there.
  func check(in project: Project?, isFolder: Bool = false) throws {
    if isFolder, let place = try? resolved(), FileSystem.kind(at: place) == .file {
      throw refusal("it is a file, and a folder is to be written")
    }
    guard let project, !project.isBare else { return }
    if let inside = try? project.path(inside: path) {
      try refuseLinks(on: inside, in: project.workTree)
    }
    guard let inside = try? project.path(inside: resolved()) else { return }
    if inside == ".", isFolder { throw refusal("it is the root of the repository") }
    if inside == Configuration.fileName { throw refusal("it is the configuration") }
    if inside.stands(in: ".git") { throw refusal("it belongs to git") }
    if isFolder || LooseFiles.extensions.contains(where: inside.hasSuffix),
      Self.folders(of: project.configuration).contains(where: inside.stands(in:))
    {
      throw refusal("it belongs to the backlog")
    }
  }

  /// The folders that hold the backlog.
  private static func folders(of configuration: Configuration) -> [String] {
    configuration.backlog.isEmpty
      ? configuration.items.map(\.path) + ["order.md"] : [configuration.backlog]
  }

  /// The place with the links of the folders that exist resolved.
  private func resolved() throws -> String {
    var (known, rest) = (path.hasPrefix("/") ? path : try FileSystem.resolved(".") + "/" + path, "")
    while known.count > 1, !FileSystem.exists(known) {
      rest = "/" + known.fileName + rest
      known = known.parentFolder
    }
    return (known.isEmpty ? "" : try FileSystem.resolved(known)) + rest
  }

  private func refuseLinks(on inside: String, in workTree: WorkTree) throws {
    guard let obstacle = workTree.obstacle(onTheWayTo: inside + "/."),
      obstacle.kind == .symbolicLink
    else { return }
    throw refusal("\(obstacle.path) is a symbolic link in the repository")
  }

  private func refusal(_ reason: String) -> ProjectError {
    ProjectError(operation: "writing \(path)", message: reason + "; name another place")
  }
}

extension String {
  /// Whether a path is a folder or stands below it.
  fileprivate func stands(in folder: String) -> Bool {
    self == folder || hasPrefix(folder + "/")
  }
}
