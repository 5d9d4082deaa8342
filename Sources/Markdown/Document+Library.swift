internal import CCmark

extension Document {
  /// The version of the CommonMark parser that is linked: `0.30.2`.
  public static var cmarkVersion: String { String(cString: cmark_version_string()) }
}
