/// Writes JSON values into bytes.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): write(number: value)
    case .string(let value): bytes.appendJSON(value)
    case .encoded(let value): bytes += value
    case .array(let values):
      writeAll(values, open: "[", close: "]") { $0.write($1) }
    case .object(let members):
      writeAll(sorted(members), open: "{", close: "}") { writer, member in
        writer.bytes.appendJSON(member.key)
        writer.bytes += (writer.isPretty ? ": " : ":").utf8
        writer.write(member.value)
      }
    }
  }

  private func sorted(
    _ members: [(key: String, value: JSON)]
  ) -> [(key: String, value: JSON)] {
    let isSorted = zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key }
    return isSorted ? members : members.sorted { $0.key < $1.key }
  }

  private mutating func write(number: Double) {
    if !number.isFinite {
      bytes += "null".utf8
    } else if let whole = Int(exactly: number) {
      bytes += String(whole).utf8
    } else {
      bytes += String(number).utf8
    }
  }

  private mutating func writeAll<Element>(
    _ elements: [Element], open: Character, close: Character,
    write: (inout JSONWriter, Element) -> Void
  ) {
    bytes += String(open).utf8
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    bytes += String(close).utf8
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}

extension [UInt8] {
  /// Appends a text as JSON has it, in quotes.
  ///
  /// What could steer a terminal, a CI runner or a reader's eye is written as `\u` and digits, which means
  /// the same to a program (RFC 8259, section 7).
  public mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      appendJSON(ascii: text.utf8)
    } else {
      for scalar in text.unicodeScalars {
        if scalar.isASCII {
          appendJSON(ascii: CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value)))
        } else if scalar.isSteering {
          for unit in String(scalar).utf16 { appendEscaped(unit) }
        } else {
          self += String(scalar).utf8
        }
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendJSON(ascii text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): self += "\\\"".utf8
      case UInt8(ascii: "\\"): self += "\\\\".utf8
      case UInt8(ascii: "\n"): self += "\\n".utf8
      case UInt8(ascii: "\r"): self += "\\r".utf8
      case UInt8(ascii: "\t"): self += "\\t".utf8
      case 0..<0x20, 0x7F: appendEscaped(UInt16(byte))
      case UInt8(ascii: "[") where endsLikeCommand: appendEscaped(UInt16(byte))
      default: append(byte)
      }
    }
  }

  /// Whether a bracket would begin what a runner takes for a command anywhere in a line: `##[` and,
  /// on Azure, `##vso[`.
  private var endsLikeCommand: Bool {
    last == UInt8(ascii: "#") || suffix(5).map(\.asciiLowercased).elementsEqual("##vso".utf8)
  }

  private mutating func appendEscaped(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    self += "\\u".utf8
    for shift in [12, 8, 4, 0] { append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
