/// The values that a template may name.
///
/// Every name has a value, absent or not, so that no section of a template looks through to the
/// values of the page around it.
struct TemplateContext: ExpressibleByDictionaryLiteral {
  /// A value of a template.
  enum Value {
    /// Text, which the template escapes; absent where it is `nil` or empty.
    case text(String?)
    /// A path of the site, which may be empty.
    case address(String)
    /// Finished HTML, under a name that ends in `HTML`; absent where it is `nil` or empty.
    case html(String?)
    /// A condition.
    case flag(Bool)
    /// Something to repeat a section for.
    case list([TemplateContext])
    /// A section with values of its own.
    case context(TemplateContext?)

    /// A section with the list `items` and its `count`; absent where the list is empty.
    static func group(_ items: [TemplateContext]) -> Value {
      items.isEmpty
        ? .flag(false) : .context(["items": .list(items), "count": .text(String(items.count))])
    }

    /// Whether a section is shown for it.
    var isPresent: Bool {
      switch self {
      case .text(let text), .html(let text): text?.isEmpty == false
      case .address: true
      case .flag(let flag): flag
      case .list(let elements): !elements.isEmpty
      case .context(let context): context != nil
      }
    }
  }

  /// The values by name.
  private(set) var values: [String: Value]

  init(dictionaryLiteral elements: (String, Value)...) {
    values = Dictionary(minimumCapacity: elements.count)
    for (name, value) in elements { set(name, value) }
  }

  /// Sets a value.
  mutating func set(_ name: String, _ value: Value) {
    if case .html = value {
      precondition(name.hasSuffix("HTML"), "only names that end in HTML may be unescaped")
    }
    values[name] = value
  }

  /// Adds the values of another context; its own stay where both have a name.
  mutating func add(_ other: TemplateContext) {
    values.merge(other.values) { own, _ in own }
  }
}
