import Source

/// Who wrote or committed something, and when, as a commit states it.
///
/// Nothing here is proven: anybody can write any name into a commit.
public struct Signature: Sendable, Hashable {
  /// The name; empty where it is missing.
  public let name: String

  /// The e-mail address; empty where it is missing.
  public let email: String

  /// The time in seconds since 1970-01-01 00:00 UTC, held to the years 1 to 9999; 0 where it is
  /// missing or not a number.
  public let time: Int

  /// How far the writer's clock was ahead of UTC, in minutes; 0 where it is missing.
  public let offset: Int

  /// Makes a signature.
  public init(name: String, email: String, time: Int, offset: Int) {
    self.name = name
    self.email = email
    self.time = Self.held(time)
    self.offset = offset
  }

  /// No sum of a time and some days may leave what a number can hold.
  private static func held(_ time: Int) -> Int { min(max(time, -62_135_596_800), 253_402_300_799) }

  /// Reads `Name <email> seconds +hhmm`; what is missing is empty or 0, as git shows it.
  ///
  /// As in git, the address ends at the first `>`, and the date stands after the last one.
  init(parsing line: ArraySlice<UInt8>, encoding: TextEncoding) {
    let open = line.firstIndex(of: UInt8(ascii: "<")) ?? line.endIndex
    name = encoding.decode(line[..<open].trimmingBlanks())
    let address = line[open...].dropFirst()
    let close = address.firstIndex(of: UInt8(ascii: ">")) ?? address.endIndex
    email = encoding.decode(address[..<close].trimmingBlanks())
    let lastClose = line.lastIndex(of: UInt8(ascii: ">")) ?? line.endIndex
    let date = line[lastClose...].dropFirst().split(whereSeparator: \.isBlank)
    time = Self.held(date.first.flatMap(Self.seconds) ?? 0)
    offset = date.dropFirst().first.flatMap(Self.minutes) ?? 0
  }

  /// Reads a number of seconds that fits.
  private static func seconds(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  /// Reads `+hhmm`.
  private static func minutes(_ zone: ArraySlice<UInt8>) -> Int? {
    guard zone.count == 5, let sign = zone.first, let number = seconds(zone.dropFirst()) else {
      return nil
    }
    let minutes = number / 100 * 60 + number % 100
    switch sign {
    case UInt8(ascii: "+"): return minutes
    case UInt8(ascii: "-"): return -minutes
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the blanks around them.
  func trimmingBlanks() -> Self {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
