/// Looks for what steers a terminal or changes how text is shown.
public enum HarmlessText {
  /// The first such character of a report, by its number; line feeds are what parts its lines.
  ///
  /// - Parameter allowsCarriageReturns: whether CR LF parts the lines, as in CSV.
  public static func firstControl(
    in report: [UInt8], allowsCarriageReturns: Bool = false
  ) -> String? {
    guard let text = String(validating: report, as: UTF8.self) else { return "not UTF-8" }
    let control = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x0D: !allowsCarriageReturns
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF:
        true
      default: false
      }
    }
    return control.map(name)
  }

  /// The first character that turns the direction of the text after it.
  public static func firstDirection(in text: String) -> String? {
    text.unicodeScalars.first { scalar in
      (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }.map(name)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
