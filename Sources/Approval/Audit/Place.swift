import BacklogModel

/// Where a backlog stands in a repository.
struct Place: Sendable {
  /// The folder of `nextup.yml` below the root of the repository; empty for the root.
  let folder: String

  /// A path below that folder as a path from the root.
  func whole(_ path: String) -> String {
    folder.isEmpty ? path : path.isEmpty ? folder : folder + "/" + path
  }

  /// The path of `nextup.yml`.
  var policy: String { whole(Configuration.fileName) }

  /// The path of the order under a configuration.
  func order(_ configuration: Configuration) -> String {
    whole(configuration.path(of: "order.md"))
  }

  /// The backlog folder under a configuration.
  func backlog(_ configuration: Configuration) -> String { whole(configuration.backlog) }
}
