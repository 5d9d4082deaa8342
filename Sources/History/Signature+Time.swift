import BacklogModel
public import Git

extension Signature {
  /// The time as ISO 8601 has it, on the clock of whoever wrote it: `2026-03-02T09:15:00+01:00`.
  ///
  /// A time beyond the years 0 to 9999, which only a forged commit has, is the nearest of them.
  public var timestamp: String {
    let shown = min(max(time, -62_167_219_200 + 86_400), 253_402_300_799 - 86_400) + offset * 60
    let day = shown >= 0 ? shown / 86_400 : (shown - 86_399) / 86_400
    let second = shown - day * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits)
    let zone = abs(offset)
    let sign = offset < 0 ? "-" : "+"
    return "\(CalendarDay(daysSince1970: day))T\(clock.joined(separator: ":"))\(sign)"
      + "\(Self.twoDigits(zone / 60 % 100)):\(Self.twoDigits(zone % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
