public import Source

extension FileTreeEntry.Kind {
  /// The kind as a message names it.
  public var inWords: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .symbolicLink: "a symbolic link"
    case .submodule: "a submodule"
    case .special: "a device, pipe or socket"
    case .unreadable: "a folder that cannot be listed"
    }
  }
}
