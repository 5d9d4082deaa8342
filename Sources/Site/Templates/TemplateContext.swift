/// The values that a template may name.
///
/// Every name has a value: what is absent is `false`, so that no section of a template looks
/// through to the values of the page around it.
struct TemplateContext: ExpressibleByDictionaryLiteral {
  /// A value of a template.
  enum Value {
    /// Text, which the template escapes; absent where it is `nil` or empty.
    case text(String?)
    /// A path of the site, which needs no escaping and may be empty.
    case address(String)
    /// Finished HTML, under a name that ends in `HTML`; absent where it is `nil` or empty.
    case html(String?)
    /// A condition.
    case flag(Bool)
    /// Something to repeat a section for.
    case list([TemplateContext])
    /// A section with the list `items` and its `count`; absent where the list is empty.
    case group([TemplateContext])
    /// A section with values of its own.
    case context(TemplateContext?)
  }

  /// The values as the template engine wants them; dictionaries are twice as fast as structs.
  private(set) var values: [String: Any]

  init(dictionaryLiteral elements: (String, Value)...) {
    values = Dictionary(minimumCapacity: elements.count)
    for (name, value) in elements { set(name, value) }
  }

  /// Sets a value.
  mutating func set(_ name: String, _ value: Value) {
    if case .html = value {
      precondition(name.hasSuffix("HTML"), "only names that end in HTML may be unescaped")
    }
    values[name] = Self.engineValue(value)
  }

  /// Adds the values of another context; its own stay where both have a name.
  mutating func add(_ other: TemplateContext) {
    values.merge(other.values) { own, _ in own }
  }

  private static func engineValue(_ value: Value) -> Any {
    switch value {
    case .text(let text):
      text.flatMap { $0.isEmpty ? nil : TextValue(EscapableText.from($0)) } ?? false
    case .address(let path): TextValue(path)
    case .html(let html): html.flatMap { $0.isEmpty ? nil : TextValue($0) } ?? false
    case .flag(let flag): flag
    case .list(let contexts): contexts.map(\.values)
    case .group(let contexts):
      if contexts.isEmpty {
        false
      } else {
        ["items": contexts.map(\.values), "count": TextValue("\(contexts.count)")]
          as [String: Any]
      }
    case .context(let context): context?.values ?? false
    }
  }
}
