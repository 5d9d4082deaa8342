import Source

/// Reads the text of scalars as numbers, flags and days.
public enum Scalar {
  /// A number in decimal notation: digits, perhaps a sign, a point and more digits.
  static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    guard isPlain, text.utf8.count <= 18, let number = Double(text) else { return nil }
    return number
  }

  /// `true` and `yes`, `false` and `no`.
  public static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }

  /// An amount and the time it is for, `week` where none is written; the amount per that time.
  static func amount(_ text: String) -> (value: Double, per: String)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let value = number(String(parts[0])), value >= 0 else { return nil }
    let per = parts.count == 2 ? String(parts[1]) : "week"
    return ["day", "week", "month", "quarter", "year"].contains(per) ? (value, per) : nil
  }
}
