/// A moment with the offset of the clock that showed it.
struct Moment: Sendable, Comparable, CustomStringConvertible {
  /// Seconds since 1970-01-01 00:00 UTC.
  let seconds: Int

  /// How far the clock is ahead of UTC, in hours.
  let offset: Int

  /// The form that git reads: `1772438400 +0100`.
  var description: String { "\(seconds) +\(offset < 10 ? "0" : "")\(offset)00" }

  /// A time of the year 2026 in Berlin; summer time begins on 29 March.
  static func at(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Moment {
    let offset = (month, day) < (3, 29) ? 1 : 2
    let days = days(year: 2026, month: month, day: day)
    return Moment(seconds: days * 86_400 + (hour - offset) * 3600 + minute * 60, offset: offset)
  }

  /// Whether one moment comes before another.
  static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// Days from 1970-01-01 to a date of the Gregorian calendar, for years from 1970.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
