import BacklogModel
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The clock of the team: `timezone` of the configuration.
///
/// The system knows the rules of the zones; a zone that it does not know is UTC. It takes them from
/// the environment of the process, so make one clock, and make it before other work begins.
struct LocalTime {
  init(zone: String) {
    if !Self.knows(zone) {
      Output.complain(
        "nextup: there is no time zone '\(zone)', so days are those of UTC; "
          + "see timezone in \(Configuration.fileName)")
    }
    setenv("TZ", zone, 1)
    tzset()
  }

  /// Where systems keep the rules of the zones.
  private static let zones = "/usr/share/zoneinfo"

  /// Whether the system has the rules of a zone; without any rules it is believed.
  static func knows(_ zone: String) -> Bool {
    if zone == "UTC" || !FileSystem.exists(zones) { return true }
    let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return false }
    return FileSystem.exists("\(zones)/\(zone)")
  }

  /// The day of a moment, in seconds since 1970.
  func day(at seconds: Int) -> CalendarDay {
    CalendarDay(daysSince1970: (seconds + offset(at: seconds)).flooredDays)
  }

  /// The day and the minute of a moment: `2026-03-02 09:15`.
  func minute(at seconds: Int) -> String {
    let local = seconds + offset(at: seconds)
    let minutes = (local - local.flooredDays * 86_400) / 60
    let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day(at: seconds)) \(parts.joined(separator: ":"))"
  }

  /// The moment at which a day begins, plus some seconds, in seconds since 1970.
  func seconds(of day: CalendarDay, plus second: Int = 0) -> Int {
    let local = day.daysSince1970 * 86_400 + second
    let guess = local - offset(at: local)
    return local - offset(at: guess)
  }

  /// How far the clock is ahead of UTC at a moment, in seconds.
  private func offset(at seconds: Int) -> Int {
    var time = time_t(seconds)
    var parts = tm()
    return localtime_r(&time, &parts) == nil ? 0 : parts.tm_gmtoff
  }
}

extension Int {
  /// The days that so many seconds have, rounded down.
  fileprivate var flooredDays: Int { self >= 0 ? self / 86_400 : (self - 86_399) / 86_400 }
}
