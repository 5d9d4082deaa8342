import ArgumentParser
import BacklogModel
import Source

/// A day, or a time of a day: `2026-03-31`, `2026-03-31T17:30`, `2026-03-31 17:30:00`.
///
/// It means the clock of the team.
struct DateArgument {
  private let day: CalendarDay
  /// The second of the day; `nil` for the whole day.
  private let second: Int?

  /// Reads what stands on a command line, or says what should.
  init(parsing argument: String) throws {
    guard let date = Self(argument) else {
      throw ValidationError("write a day as 2026-03-31, or a time as 2026-03-31T17:30")
    }
    self = date
  }

  private init?(_ argument: String) {
    guard let day = CalendarDay(argument) else { return nil }
    self.day = day
    if argument.utf8.count == 10 {
      second = nil
    } else {
      let parts = argument.dropFirst(11).split(separator: ":", omittingEmptySubsequences: false)
      let numbers = parts.filter { $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isASCIIDigit) }
        .compactMap { Int($0) }
      guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
        numbers.dropFirst().allSatisfy({ $0 < 60 })
      else { return nil }
      second = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    }
  }

  /// Its first second, since 1970.
  func start(_ clock: LocalTime) -> Int { clock.seconds(of: day, plus: second ?? 0) }

  /// Its last second, since 1970: of a day the one before midnight.
  func end(_ clock: LocalTime) -> Int {
    if let second { return clock.seconds(of: day, plus: second) }
    return clock.seconds(of: CalendarDay(daysSince1970: day.daysSince1970 + 1)) - 1
  }
}
