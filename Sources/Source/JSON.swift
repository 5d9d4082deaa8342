/// A JSON value (RFC 8259), written with sorted keys.
public enum JSON: Sendable, Hashable {
  /// `null`: also what is absent, since keys are never left out.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Any other number; one that is not finite becomes `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSON])
  /// An object; its members may come in any order.
  case object([(key: String, value: JSON)])
  /// A value that is encoded already, on one line; it is written as it stands.
  case encoded([UInt8])

  /// A text, or `null`.
  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  /// A whole number, or `null`.
  public init(_ number: Int?) { self = number.map(JSON.integer) ?? .null }

  /// A list of texts.
  public init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }

  /// Whether two values are the same; members count in their order.
  public static func == (left: JSON, right: JSON) -> Bool {
    left.encoded() == right.encoded()
  }

  /// Hashes the encoded form.
  public func hash(into hasher: inout Hasher) { hasher.combine(encoded()) }

  /// The value as UTF-8 on one line, keys sorted by their bytes.
  public func encoded() -> [UInt8] {
    var writer = JSONWriter(isPretty: false)
    writer.write(self)
    return writer.bytes
  }

  /// The value as UTF-8 with two spaces of indentation and a line end.
  public func prettyEncoded() -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.write(self)
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Makes an object.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }
}
