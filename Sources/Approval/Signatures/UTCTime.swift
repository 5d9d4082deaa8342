import BacklogModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A moment as a date and a time of day in UTC.
struct UTCTime {
  /// The day, as `2026-03-31`.
  let day: String
  private let secondOfDay: Int

  /// Takes seconds since 1970, held to the years 1970 to 9999.
  ///
  /// The day is found after Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2013).
  init(_ time: Int) {
    let time = min(max(time, 0), 253_402_300_799)
    secondOfDay = time % 86_400
    let shifted = time / 86_400 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let number = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    day =
      Self.padded(year, 4) + "-" + Self.padded(month < 10 ? month + 3 : month - 9, 2) + "-"
      + Self.padded(number, 2)
  }

  /// The present moment, in seconds since 1970.
  static var now: Int { time(nil) }

  /// A day from now, in seconds since 1970.
  static var tomorrow: Int { now + 86_400 }

  /// The day as a value.
  var calendarDay: CalendarDay? { CalendarDay(day) }

  /// The moment as `20260331T235959`.
  var compact: String {
    let parts = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
    return day.filter { $0 != "-" } + "T" + parts.map { Self.padded($0, 2) }.joined()
  }

  /// The moment as `2026-03-31T23:59:59Z`.
  var text: String {
    let parts = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
    return day + "T" + parts.map { Self.padded($0, 2) }.joined(separator: ":") + "Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
