import CLibyaml

extension FrontMatter {
  /// The version of libyaml that is linked: `0.2.5`.
  public static var libraryVersion: String { String(cString: yaml_get_version_string()) }
}
