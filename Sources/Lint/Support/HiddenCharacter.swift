/// Why a character that cannot be seen does not belong where it stands.
enum HiddenCharacter {
  /// It has no effect at all: it can go.
  case pointless
  /// It changes the direction of what follows, so that people read something else.
  case direction
  /// It controls a terminal or printer, or ends a line unseen.
  case control

  /// Judges a character.
  ///
  /// - Parameters:
  ///   - scalar: the character.
  ///   - previous: the visible character before it; `nil` at the start of a text or line.
  ///   - isInRightToLeftLine: whether the line has Hebrew, Arabic or the like, with its marks in
  ///     pairs.
  /// - Returns: `nil` for a character that can be seen or that does what it is made for.
  init?(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, isInRightToLeftLine: () -> Bool
  ) {
    let base = previous?.value ?? 0
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: self = .control
    case 0x202D, 0x202E: self = .direction
    case 0x202A...0x202C, 0x2066...0x2069:
      if isInRightToLeftLine() { return nil }
      self = .direction
    case 0x200E, 0x200F, 0x061C:
      if isInRightToLeftLine() { return nil }
      self = .pointless
    case 0x200C, 0x200D:
      // Persian, the scripts of India and joined emoji need them.
      if base >= 0x590 || Self.isVisibleAfterEmoji(previous) { return nil }
      self = .pointless
    case 0x200B:
      // Thai, Lao, Burmese and Khmer mark the ends of words by it.
      if (0x0E00...0x0EFF).contains(base) || (0x1000...0x109F).contains(base)
        || (0x1780...0x17FF).contains(base)
      {
        return nil
      }
      self = .pointless
    case 0xFE00...0xFE0F:
      // They choose the look of emoji, signs, digits and Asian characters.
      if base >= 0x80 || Self.isKeycap(base) { return nil }
      self = .pointless
    case 0xE0100...0xE01EF:
      if base >= 0x2E80 { return nil }
      self = .pointless
    case 0xE0020...0xE007F:
      // Flags of regions are a black flag and tags.
      if base == 0x1F3F4 { return nil }
      self = .pointless
    case 0x180B...0x180F:
      if (0x1800...0x18AF).contains(base) { return nil }
      self = .pointless
    case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2060...0x2065, 0x206A...0x206F, 0x3164,
      0xFEFF, 0xFFA0, 0xE0000...0xE001F:
      self = .pointless
    default: return nil
    }
  }

  private static func isVisibleAfterEmoji(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isEmoji ?? false && scalar?.isASCII == false
  }

  private static func isKeycap(_ value: UInt32) -> Bool {
    (0x30...0x39).contains(value) || value == 0x23 || value == 0x2A
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script that is written from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      value != 0x061C
    default: false
    }
  }

  /// The number and name, as the Unicode standard writes them: `U+200B ZERO WIDTH SPACE`.
  var nameInStandard: String {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    guard let name = properties.name ?? properties.nameAlias else { return number }
    return number + " " + name
  }
}
