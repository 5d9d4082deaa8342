extension Unicode.Scalar {
  /// Whether it can steer a terminal or make a text look other than it is written: a C0 or C1
  /// control, a line or paragraph separator, a mark of writing direction, an invisible character.
  ///
  /// Joiners and variation selectors, which scripts and emoji need, are none.
  public var isSteering: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
