/// A value to write, or the meaning of a value that was read, whatever its style.
public enum FrontMatterValue: Sendable, Hashable {
  /// One key of a map with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String

    /// The value.
    public let value: FrontMatterValue

    /// Makes a member.
    public init(_ key: String, _ value: FrontMatterValue) {
      self.key = key
      self.value = value
    }

    /// Whether the keys have the same bytes and the values are equal.
    public static func == (left: Member, right: Member) -> Bool {
      left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
    }
  }

  /// Nothing: `~`.
  case absent
  /// A text.
  case scalar(String)
  /// A list of values; see `texts(_:)` for a list of texts.
  case list([FrontMatterValue])
  /// A map, in the order of its keys.
  case map([Member])

  /// A list of texts.
  public static func texts(_ texts: [String]) -> FrontMatterValue {
    .list(texts.map(FrontMatterValue.scalar))
  }

  /// Whether two values are the same to the byte; texts that only look alike are not.
  public static func == (left: FrontMatterValue, right: FrontMatterValue) -> Bool {
    switch (left, right) {
    case (.absent, .absent): true
    case (.scalar(let left), .scalar(let right)): left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)): left == right
    default: false
    }
  }

  /// The same value with another one at a path of keys; `nil` removes what stands there.
  func replacing(_ path: ArraySlice<String>, with new: FrontMatterValue?) -> FrontMatterValue? {
    guard let key = path.first else { return new }
    var members: [Member] = []
    if case .map(let known) = self { members = known }
    let index = members.firstIndex { $0.key == key }
    let old = index.map { members[$0].value } ?? .absent
    let value = old.replacing(path.dropFirst(), with: new)
    switch (index, value) {
    case (let index?, let value?): members[index] = Member(key, value)
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?): members.append(Member(key, value))
    case (nil, nil): break
    }
    return .map(members)
  }
}

extension FrontMatterValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Makes a text.
  public init(stringLiteral value: String) { self = .scalar(value) }

  /// Makes a list.
  public init(arrayLiteral elements: FrontMatterValue...) { self = .list(elements) }

  /// Makes a map in the order of the literal.
  public init(dictionaryLiteral elements: (String, FrontMatterValue)...) {
    self = .map(elements.map { Member($0.0, $0.1) })
  }
}

extension Node {
  /// What the node means, without its style and place.
  public var value: FrontMatterValue {
    switch content {
    case .scalar(let text, _): isAbsent ? .absent : .scalar(text)
    case .list(let nodes, _): .list(nodes.map(\.value))
    case .map(let entries, _): .map(entries.map { .init($0.key, $0.value.value) })
    }
  }
}
