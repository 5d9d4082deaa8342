/// What waiting costs, in the team's own unit of money or effort, over a time.
public struct CostOfDelay: Sendable, Hashable {
  /// The amount for one unit of time.
  public let amount: Fraction

  /// The unit: `day`, `week`, `month`, `quarter` or `year`.
  public let unit: String

  /// Reads `4000/week`, `150/day` or `4000`, which is for a week.
  public init?(_ text: String) {
    guard let parts = Scalar.amount(text),
      let amount = Fraction(String(text.prefix { $0 != "/" }))
    else { return nil }
    self.amount = amount
    unit = parts.per
  }

  /// The amount for a week of seven days; `nil` if the numbers are too large.
  ///
  /// 400 years of the Gregorian calendar are exactly 20,871 weeks. A month is a twelfth and a
  /// quarter a fourth of such a year.
  public var weekly: Fraction? {
    let weeks: Fraction? =
      switch unit {
      case "day": Fraction(1, over: 7)
      case "month": Fraction(20_871, over: 4_800)
      case "quarter": Fraction(20_871, over: 1_600)
      case "year": Fraction(20_871, over: 400)
      default: .one
      }
    return weeks.flatMap { amount.divided(by: $0) }
  }
}
