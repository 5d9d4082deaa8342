import FrontMatter
import Source

/// One condition of `nextup list`: `status=ready`, `estimate>5`, `labels!=ui`, `title~card`, `card`.
public struct ItemFilter: Sendable, Hashable {
  /// How a value is compared.
  public enum Operation: String, Sendable, CaseIterable {
    /// One of the values is the same, without regard to case.
    case equal = "="
    /// None of the values is the same.
    case unequal = "!="
    /// One of the values contains the text.
    case contains = "~"
    /// A number, day or rank is smaller.
    case less = "<"
    /// A number, day or rank is larger.
    case greater = ">"
    /// A number, day or rank is not larger.
    case atMost = "<="
    /// A number, day or rank is not smaller.
    case atLeast = ">="
    /// None of the values contains the text.
    case containsNot = "!~"
    /// The item's ID, title, labels or text contain the words.
    case search = ""

    /// Those with a sign, `>=` before `>`.
    fileprivate static let longestFirst = allCases.filter { $0 != .search }
      .sorted { $0.rawValue.utf8.count > $1.rawValue.utf8.count }
  }

  /// The keys that are not front matter.
  public static let computedKeys = [
    "rank", "horizon", "stage", "ready", "broken", "path", "criteria",
  ]

  /// The key; empty for a text search.
  public let key: String

  /// How it is compared.
  public let operation: Operation

  /// What it is compared with; several values apart by commas, of which one must fit.
  public let values: [String]

  /// Reads a condition.
  public init(_ text: String) {
    let isName: (UInt8) -> Bool = {
      $0.isASCIIAlphanumeric
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains($0)
    }
    let name = text.utf8.prefix(while: isName)
    let rest = String(text.utf8.dropFirst(name.count)) ?? ""
    for operation in Operation.longestFirst
    where !name.isEmpty && rest.hasPrefix(operation.rawValue) {
      key = String(name) ?? ""
      self.operation = operation
      let value = String(rest.dropFirst(operation.rawValue.count))
      values = value.isEmpty ? [""] : value.split(separator: ",").map(String.init)
      return
    }
    key = ""
    operation = .search
    values = [text]
  }

  /// Why no item can fit.
  ///
  /// No item has the key, the key never has the word, or what is compared has no order. An empty
  /// list would look like an answer.
  /// - Returns: `nil` if the condition makes sense; otherwise a message.
  public func complaint(in backlog: Backlog) -> String? {
    blankComplaint(in: backlog) ?? keyComplaint(in: backlog) ?? innerKeyComplaint(in: backlog)
      ?? orderComplaint ?? wordComplaint(in: backlog)
  }

  /// Whoever writes `status = ready` gives three conditions, and the second is a sign alone; or one
  /// in quotes, which would be a search for its text.
  private func blankComplaint(in backlog: Backlog) -> String? {
    guard operation == .search, let text = values.first else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let signs = words.filter { $0.allSatisfy("=!~<>".contains) }
    if words.count == 1, let sign = signs.first {
      return "'\(sign)' stands alone; write the condition without blanks: status\(sign)ready"
    }
    let meant = ItemFilter(words.joined())
    guard words.count == 3, signs == [words[1]], meant.operation != .search,
      meant.keyComplaint(in: backlog) == nil
    else { return nil }
    return "'\(text)' would be a search for this text; write the condition without blanks: "
      + words.joined()
  }

  private func keyComplaint(in backlog: Backlog) -> String? {
    let first = key.split(separator: ".").first.map(String.init) ?? key
    let known = ItemKeys.all.map(\.name) + Self.computedKeys + backlog.configuration.extraKeys
    guard operation != .search, !known.contains(first), !first.hasPrefix("x-"),
      !backlog.items.contains(where: { $0.fields.extra.contains { $0.key == first } })
    else { return nil }
    return "no item has a key '\(key)'\(Suggestion.phrase(for: first, among: known))"
  }

  /// Of a map with certain keys, such as `value.business`, no others are there.
  private func innerKeyComplaint(in backlog: Backlog) -> String? {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let definition = ItemKeys.definitions(for: backlog.configuration)
      .first { $0.name == parts.first }
    guard operation != .search, parts.count == 2, case .record(let keys)? = definition?.shape,
      !keys.contains(where: { $0.name == parts[1] })
    else { return nil }
    let known = keys.map { "\(parts[0]).\($0.name)" }
    return "no item has a key '\(key)'\(Suggestion.phrase(for: key, among: known))"
  }

  private var orderComplaint: String? {
    guard [.less, .greater, .atMost, .atLeast].contains(operation) else { return nil }
    guard Scalar.number(values[0]) == nil, CalendarDay(values[0]) == nil else { return nil }
    return "'\(operation.rawValue)' compares numbers and days, and '\(values[0])' is neither"
  }

  private func wordComplaint(in backlog: Backlog) -> String? {
    guard [.equal, .unequal].contains(operation), let words = words(in: backlog) else { return nil }
    let unknown = values.first { value in
      !value.isEmpty && !words.contains { $0.lowercased() == value.lowercased() }
    }
    guard let unknown,
      !backlog.items.contains(where: { equals(unknown, texts(of: $0, in: backlog)) })
    else { return nil }
    let suggestion = Suggestion.phrase(for: unknown, among: words)
    return "'\(key)' is never '\(unknown)'"
      + (suggestion.isEmpty ? Self.choice(of: words) : suggestion)
  }

  private static func choice(of words: [String]) -> String {
    let shown = words.prefix(12).joined(separator: ", ") + (words.count > 12 ? ", …" : "")
    return words.isEmpty ? "" : "; it is one of \(shown)"
  }

  /// The words that a key can have; `nil` where any text may stand.
  private func words(in backlog: Backlog) -> [String]? {
    switch key {
    case "ready", "broken": return ["yes", "no", "true", "false"]
    case "stage": return Stage.allCases.map(\.rawValue)
    case "horizon": return backlog.order.map { $0.horizons.map(\.name) }
    case "epic": return backlog.items.filter(\.isEpic).compactMap { $0.id?.text }
    case "goal", "persona", "sprint", "release":
      return backlog.records.filter { $0.kind.rawValue == key }.map(\.id)
    default:
      let definitions = ItemKeys.definitions(for: backlog.configuration)
      guard case .word(let words)? = definitions.first(where: { $0.name == key })?.shape else {
        return nil
      }
      return words
    }
  }

  /// Whether an item fits the condition.
  public func matches(_ item: Item, in backlog: Backlog) -> Bool {
    if operation == .search { return values.allSatisfy { contains($0, in: item) } }
    let present = texts(of: item, in: backlog)
    switch operation {
    case .equal: return values.contains { equals($0, present) }
    case .unequal: return !values.contains { equals($0, present) }
    case .contains: return values.contains { isPart($0, of: present) }
    case .containsNot: return !values.contains { isPart($0, of: present) }
    case .less: return present.contains { compare($0) ?? 0 < 0 }
    case .greater: return present.contains { compare($0) ?? 0 > 0 }
    case .atMost: return present.contains { compare($0) ?? 1 <= 0 }
    case .atLeast: return present.contains { compare($0) ?? -1 >= 0 }
    case .search: return true
    }
  }

  private func isPart(_ value: String, of present: [String]) -> Bool {
    present.contains { $0.lowercased().contains(value.lowercased()) }
  }

  private func equals(_ value: String, _ present: [String]) -> Bool {
    if value.isEmpty { return present.isEmpty }
    if let number = Scalar.number(value), present.contains(where: { Scalar.number($0) == number }) {
      return true
    }
    // A day fits every moment of it, as '<=' and '>=' together do.
    if value.utf8.count == 10, let day = CalendarDay(value) {
      return present.contains { CalendarDay($0) == day }
    }
    return present.contains { $0.lowercased() == value.lowercased() }
  }

  private func texts(of item: Item, in backlog: Backlog) -> [String] {
    let place = backlog.ranking.place(of: item)
    switch key {
    case "id": return item.id.map { [$0.text] } ?? []
    case "title": return [item.title]
    case "type": return [item.type]
    case "status": return item.status.map { [$0] } ?? []
    case "rank": return place?.rank.map { [String($0)] } ?? []
    case "horizon": return place?.horizon.map { [$0] } ?? []
    case "reason" where place?.reason.isEmpty == false: return place.map { [$0.reason] } ?? []
    case "stage": return [item.stage.rawValue]
    case "ready": return Self.answers(backlog.readiness(of: item).isReady)
    case "broken": return Self.answers(item.isBroken)
    case "path": return [item.path]
    case "criteria" where item.fields.node(of: key) == nil:
      return [String(item.text.criteria.count)]
    default: return item.fields.texts(ofPath: key)
    }
  }

  /// Yes or no, also in the words of JSON.
  private static func answers(_ flag: Bool) -> [String] {
    [flag ? "yes" : "no", String(flag)]
  }

  /// How a text stands to the value: less than, equal to or greater than zero; `nil` if the two
  /// cannot be compared.
  private func compare(_ left: String) -> Int? {
    let right = values[0]
    if let left = Scalar.number(left), let right = Scalar.number(right) {
      return left < right ? -1 : left > right ? 1 : 0
    }
    if let left = CalendarDay(left), let right = CalendarDay(right) {
      return left < right ? -1 : left > right ? 1 : 0
    }
    return nil
  }

  private func contains(_ word: String, in item: Item) -> Bool {
    let word = word.lowercased()
    return item.name.lowercased().contains(word) || item.title.lowercased().contains(word)
      || item.file.text(in: 0..<item.file.bytes.count).lowercased().contains(word)
  }
}
