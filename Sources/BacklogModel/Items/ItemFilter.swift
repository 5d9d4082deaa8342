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
    /// The item's ID, title, labels or text contain the words.
    case search = ""
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
    for operation in [Operation.unequal, .equal, .contains, .less, .greater]
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

  /// A key that no item has: the one that was probably meant.
  ///
  /// - Returns: `nil` if the key is known; otherwise a message.
  public func complaint(in backlog: Backlog) -> String? {
    let first = key.split(separator: ".").first.map(String.init) ?? key
    let known = ItemKeys.all.map(\.name) + Self.computedKeys + backlog.configuration.extraKeys
    guard operation != .search, !known.contains(first), !first.hasPrefix("x-"),
      !backlog.items.contains(where: { $0.fields.extra.contains { $0.key == first } })
    else { return nil }
    return "no item has a key '\(key)'\(Suggestion.phrase(for: first, among: known))"
  }

  /// Whether an item fits the condition.
  public func matches(_ item: Item, in backlog: Backlog) -> Bool {
    if operation == .search { return values.allSatisfy { contains($0, in: item) } }
    let present = texts(of: item, in: backlog)
    switch operation {
    case .equal: return values.contains { equals($0, present, item) }
    case .unequal: return !values.contains { equals($0, present, item) }
    case .contains:
      return values.contains { value in
        present.contains { $0.lowercased().contains(value.lowercased()) }
      }
    case .less: return present.contains { compare($0, values[0]).map { $0 < 0 } ?? false }
    case .greater: return present.contains { compare($0, values[0]).map { $0 > 0 } ?? false }
    case .search: return true
    }
  }

  private func equals(_ value: String, _ present: [String], _ item: Item) -> Bool {
    if value.isEmpty { return present.isEmpty }
    if let number = Scalar.number(value), present.contains(where: { Scalar.number($0) == number }) {
      return true
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
    case "ready": return [String(backlog.readiness(of: item).isReady)]
    case "broken": return [String(item.isBroken)]
    case "path": return [item.path]
    case "criteria" where item.fields.node(of: key) == nil:
      return [String(item.text.criteria.count)]
    default: return item.fields.texts(ofPath: key)
    }
  }

  /// Less than, equal to or greater than zero; `nil` if the two cannot be compared.
  private func compare(_ left: String, _ right: String) -> Int? {
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
