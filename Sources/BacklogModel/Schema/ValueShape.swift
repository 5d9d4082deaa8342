/// What may stand as the value of a key, in front matter or in configuration.
public indirect enum ValueShape: Sendable, Hashable {
  /// Any text.
  case text
  /// One of some words, without regard to ASCII case.
  case word([String])
  /// A whole number of a range.
  case wholeNumber(ClosedRange<Int>)
  /// A number that is not negative.
  case number
  /// One of some numbers, such as an estimation scale.
  case numberOf([Double])
  /// An amount, perhaps for a time: `4000/week`.
  case amount
  /// `true` or `false`.
  case flag
  /// A day: `2026-03-31`.
  case date
  /// The ID of an item or record.
  case identifier
  /// A list; a single value counts as a list of one.
  case list(ValueShape)
  /// A map with any keys.
  case map(ValueShape)
  /// A map with these keys only.
  case record([KeyDefinition])
  /// Any one of several shapes.
  case either([ValueShape])
  /// Anything at all.
  case anything

  /// The shape in words, to stand after "expected".
  public var description: String {
    switch self {
    case .text: "text"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .wholeNumber(let range) where range.upperBound == .max:
      "a whole number from \(range.lowerBound)"
    case .wholeNumber(let range) where range.count == 1: "\(range.lowerBound)"
    case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number: "a number"
    case .numberOf(let scale):
      "one of the scale " + scale.map(Self.written).joined(separator: " ")
    case .amount: "an amount such as 4000 or 4000/week"
    case .flag: "true or false"
    case .date: "a day such as 2026-03-31"
    case .identifier: "an ID such as PAY-7K3F"
    case .list(let element): "a list of " + element.description
    case .map: "a map"
    case .record(let keys): "a map with the keys " + keys.map(\.name).joined(separator: ", ")
    case .either(let shapes): shapes.map(\.description).joined(separator: ", or ")
    case .anything: "anything"
    }
  }

  /// A number as people write it: `3`, `0.5`.
  public static func written(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}

/// A key that may stand in a map: its name, what it takes and what it means.
///
/// The checker, the reference pages and the JSON schemas all read this one definition.
public struct KeyDefinition: Sendable, Hashable {
  /// The key as written.
  public let name: String

  /// What its value may be.
  public let shape: ValueShape

  /// The value that holds where the key is absent, as YAML; `nil` if there is none.
  public let standard: String?

  /// Whether the key must be there.
  public let isRequired: Bool

  /// What it means, in one sentence.
  public let summary: String

  /// Defines a key.
  public init(
    _ name: String, _ shape: ValueShape, default standard: String? = nil,
    isRequired: Bool = false, _ summary: String
  ) {
    self.name = name
    self.shape = shape
    self.standard = standard
    self.isRequired = isRequired
    self.summary = summary
  }
}
