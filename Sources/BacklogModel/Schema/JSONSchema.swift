public import Source

/// JSON Schemas (draft 2020-12) of what people write in YAML, made from the definitions of keys.
///
/// They accept what Nextup accepts: any value may be left empty, a single value is a list of one,
/// words are compared without regard to ASCII case, and a number may stand in quotes.
public enum JSONSchema {
  /// The schema of `nextup.yml`.
  ///
  /// - Parameter rules: the names of the rules of `check`, each with what it finds.
  public static func configuration(rules: [(name: String, summary: String)]) -> JSON {
    let severities = ["error", "warning", "note", "off"]
    let names = rules.map { rule in
      (
        key: rule.name,
        value: JSON.object(word(severities) + [("description", .string(rule.summary))])
      )
    }
    let settings = JSON.object([
      ("additionalProperties", false), ("properties", .object(names)),
      ("type", JSON(["object", "null"])),
    ])
    let reference: JSON = ["$ref": "#/$defs/rules"]
    let nested: JSON = ["additionalProperties": reference, "type": JSON(["object", "null"])]
    let special = ["rules": reference, "paths": nested, "profiles": nested]
    let members = properties(of: ConfigurationKeys.all).map { member in
      (member.key, special[member.key].map { described($0, like: member.value) } ?? member.value)
    }
    return document(
      "nextup.yml", "The configuration of a backlog that Nextup keeps.",
      [("properties", .object(members)), ("$defs", .object([("rules", settings)]))])
  }

  /// The schema of the front matter of items, with the words and names of a team.
  public static func item(_ configuration: Configuration) -> JSON {
    let keys = ItemKeys.definitions(for: configuration).map { $0.named(configuration.name) }
    let extra = configuration.extraKeys.map { (key: $0, value: JSON.bool(true)) }
    return document(
      "Item", "The front matter of an item of the backlog.",
      [
        ("patternProperties", ["^x-": true]),
        ("properties", .object(properties(of: keys) + extra)),
      ])
  }

  /// The schema of the front matter of a record.
  public static func record(_ kind: RecordKind) -> JSON {
    document(
      kind.rawValue.capitalizedInASCII, "The front matter of a \(kind.rawValue).",
      [
        ("patternProperties", ["^x-": true]),
        ("properties", .object(properties(of: kind.keys))),
      ])
  }

  private static func document(
    _ title: String, _ description: String, _ members: [(key: String, value: JSON)]
  ) -> JSON {
    .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("additionalProperties", false), ("description", .string(description)),
        ("title", .string(title)), ("type", JSON(["object", "null"])),
      ] + members)
  }

  private static func properties(of keys: [KeyDefinition]) -> [(key: String, value: JSON)] {
    keys.map { key in
      let standard = key.standard.map { " Default: \($0)" } ?? ""
      let description = JSON.string(key.summary + standard)
      return (key.name, .object(members(of: key.shape) + [("description", description)]))
    }
  }

  /// The schema of one value.
  private static func members(of shape: ValueShape) -> [(key: String, value: JSON)] {
    switch shape {
    case .list(let element):
      let element = JSON.object(members(of: element))
      return [("anyOf", [["items": element, "type": "array"], element])]
    case .map(let value):
      return [
        ("additionalProperties", .object(members(of: value))), ("type", JSON(["object", "null"])),
      ]
    case .record(let keys):
      let required = keys.filter(\.isRequired).map(\.name)
      return [
        ("additionalProperties", false), ("properties", .object(properties(of: keys))),
        ("required", JSON(required)), ("type", JSON(["object", "null"])),
      ]
    case .either(let shapes): return [("anyOf", .array(shapes.map { .object(members(of: $0)) }))]
    case .word(let words): return word(words)
    case .flag: return word(["true", "false", "yes", "no"])
    case .numberOf(let scale): return enumeration(scale)
    default: return scalar(shape)
    }
  }

  private static func scalar(_ shape: ValueShape) -> [(key: String, value: JSON)] {
    switch shape {
    case .wholeNumber(let range):
      let maximum = range.upperBound == .max ? [] : [("maximum", JSON.integer(range.upperBound))]
      return [
        ("minimum", .integer(range.lowerBound)), ("pattern", "^[0-9]+$"),
        ("type", JSON(["integer", "string", "null"])),
      ] + maximum.map { (key: $0.0, value: $0.1) }
    case .number: return amount(pattern: "")
    case .amount: return amount(pattern: "(/(day|week|month|quarter|year))?")
    case .date:
      return text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?$")
    case .identifier:
      return text(pattern: "^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)+(\\.[0-9]+)*$")
    case .text: return [("type", JSON(["string", "number", "boolean", "null"]))]
    default: return []
    }
  }

  private static func text(pattern: String) -> [(key: String, value: JSON)] {
    [("pattern", .string(pattern)), ("type", JSON(["string", "null"]))]
  }

  private static func amount(pattern: String) -> [(key: String, value: JSON)] {
    [
      ("minimum", 0), ("pattern", .string("^[0-9]+(\\.[0-9]+)?" + pattern + "$")),
      ("type", JSON(["number", "string", "null"])),
    ]
  }

  /// Words as they are written best, which editors offer; and in any case, which is accepted.
  private static func word(_ words: [String]) -> [(key: String, value: JSON)] {
    let pattern = "^(" + words.map(\.patternInAnyCase).joined(separator: "|") + ")$"
    let known = JSON.array(words.map(JSON.string) + [nil])
    // YAML 1.1 takes yes and no for truth values.
    let isFlag = !Set(words).isDisjoint(with: ["yes", "no", "on", "off"])
    let flag: [JSON] = isFlag ? [["type": "boolean"]] : []
    let choices = [["enum": known], ["pattern": .string(pattern), "type": "string"]] + flag
    return [("anyOf", .array(choices))]
  }

  private static func enumeration(_ scale: [Double]) -> [(key: String, value: JSON)] {
    let numbers = scale.map { Int(exactly: $0).map(JSON.integer) ?? .number($0) }
    let texts = scale.map { JSON.string(ValueShape.written($0)) }
    return [("enum", .array(numbers + texts + [nil]))]
  }

  /// A schema with the description of another.
  private static func described(_ schema: JSON, like other: JSON) -> JSON {
    guard case .object(let members) = schema, case .object(let others) = other else {
      return schema
    }
    return .object(members + others.filter { $0.key == "description" })
  }
}

extension KeyDefinition {
  /// The key under the name that a backlog uses for it.
  func named(_ name: (String) -> String) -> KeyDefinition {
    KeyDefinition(
      name(self.name), shape, default: standard, isRequired: isRequired, summary)
  }
}

extension String {
  /// A regular expression (ECMA-262) for the text in upper and lower case.
  fileprivate var patternInAnyCase: String {
    unicodeScalars.map { scalar in
      let lower = String(scalar).lowercased()
      let upper = String(scalar).uppercased()
      if lower != upper { return "[\(upper)\(lower)]" }
      let isPlain = scalar.properties.isAlphabetic || !scalar.isASCII
      return isPlain || ("0"..."9").contains(scalar) || "- _".unicodeScalars.contains(scalar)
        ? String(scalar) : "\\\(scalar)"
    }.joined()
  }

  fileprivate var capitalizedInASCII: String { prefix(1).uppercased() + dropFirst() }
}
