extension UInt8 {
  /// Whether it is one of the ASCII characters that a backslash can escape in Markdown.
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
