import Source

/// An exact number: a fraction in lowest terms, so that 0.1 + 0.2 ties with 0.3.
///
/// Results that do not fit into 128 bits are `nil`, never rounded.
public struct Fraction: Sendable, Hashable {
  /// What is divided; carries the sign.
  public let numerator: Int128

  /// What it is divided by; positive.
  public let denominator: Int128

  /// Makes a fraction of two whole numbers; `nil` if the second is zero or a sign does not fit.
  public init?(_ numerator: Int128, over denominator: Int128 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// Reads a number in decimal notation: `3`, `0.5`, `-2.25`; at most 18 characters.
  public init?(_ text: String) {
    guard Scalar.number(text) != nil else { return nil }
    var number: Int128 = 0
    var divisor: Int128 = 1
    var isBehindPoint = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { isBehindPoint = true }
      guard byte.isASCIIDigit else { continue }
      number = number * 10 + Int128(byte - UInt8(ascii: "0"))
      if isBehindPoint { divisor *= 10 }
    }
    self.init(text.hasPrefix("-") ? -number : number, over: divisor)
  }

  /// Zero.
  public static let zero = Fraction(whole: 0)

  /// One.
  public static let one = Fraction(whole: 1)

  /// Makes a whole number.
  public init(whole number: Int) {
    numerator = Int128(number)
    denominator = 1
  }

  /// The number nearest to it in binary floating point, for JSON and charts.
  public var approximation: Double { Double(numerator) / Double(denominator) }

  /// The sum, if it fits.
  public func plus(_ other: Fraction) -> Fraction? {
    let divisor = Self.greatestCommonDivisor(denominator, other.denominator)
    guard let left = Self.product(numerator, other.denominator / divisor),
      let right = Self.product(other.numerator, denominator / divisor),
      let common = Self.product(denominator, other.denominator / divisor)
    else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : Fraction(sum, over: common)
  }

  /// The product, if it fits.
  public func times(_ other: Fraction) -> Fraction? {
    let first = Self.greatestCommonDivisor(abs(numerator), other.denominator)
    let second = Self.greatestCommonDivisor(abs(other.numerator), denominator)
    guard let top = Self.product(numerator / first, other.numerator / second),
      let bottom = Self.product(denominator / second, other.denominator / first)
    else { return nil }
    return Fraction(top, over: bottom)
  }

  /// The quotient, if it fits; `nil` also for a division by zero.
  public func divided(by other: Fraction) -> Fraction? {
    Fraction(other.denominator, over: other.numerator).flatMap { times($0) }
  }

  private static func product(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : product
  }

  /// By Euclid; one where both are zero.
  private static func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Fraction: Comparable {
  /// Whether one number is less than another; exact, whatever their size.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Fraction: CustomStringConvertible {
  /// The number for people: one decimal from 1 on, two digits that count below it; half goes up.
  public var description: String {
    var decimals = 1
    if numerator != 0, abs(numerator) < denominator {
      var scaled = abs(approximation)
      while scaled < 1, decimals < 9 {
        scaled *= 10
        decimals += 1
      }
    }
    return rounded(to: decimals)
  }

  private func rounded(to decimals: Int) -> String {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    guard let doubled = Self.product(abs(numerator), 2 * scale),
      let divisor = Self.product(denominator, 2),
      case let (raised, overflows) = doubled.addingReportingOverflow(denominator), !overflows
    else { return String(approximation) }
    let digits = raised / divisor
    var fraction = String(digits % scale)
    fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = numerator < 0 && digits != 0 ? "-" : ""
    return sign + String(digits / scale) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
