import BacklogModel
import Source

/// `nextup.yml`: it is read, or refused line by line; its folders never lead outside.
public enum ConfigurationTarget: FuzzTarget {
  /// The name on the command line.
  public static let name = "configuration"

  /// Reads the bytes as a configuration, and lists its values.
  public static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    let file = SourceFile(path: "nextup.yml", bytes: bytes)
    _ = ConfigurationListing(of: file)
    do {
      let configuration = try Configuration(reading: file)
      let folders = [configuration.backlog] + configuration.items.map(\.path)
      for folder in folders { try demandInside(folder) }
      _ = StoryReader(form: configuration.storyForm)
    } catch let error as ConfigurationError {
      try demand(!error.lines.isEmpty, "a configuration is refused without a word")
      for line in error.lines {
        try demand(line.hasPrefix("nextup.yml:"), "the complaint '\(line)' has no place")
      }
    } catch let failure as FuzzFailure {
      throw failure
    } catch {
      throw FuzzFailure(description: "\(error)")
    }
  }

  private static func demandInside(_ folder: String) throws(FuzzFailure) {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    try demand(
      !folder.hasPrefix("/") && !parts.contains("..") && !parts.contains(".git"),
      "the folder '\(folder)' is accepted")
    try demand(folder.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a folder has a control")
  }
}
