extension String {
  /// The text with a blank in the place of every run of line ends.
  public var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
