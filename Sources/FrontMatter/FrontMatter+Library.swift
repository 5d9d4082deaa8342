import CLibyaml

extension FrontMatter {
  /// The version of libyaml that is linked: `0.2.5`.
  public static var libyamlVersion: String { String(cString: yaml_get_version_string()) }
}
