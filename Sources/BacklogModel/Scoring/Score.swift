import FrontMatter

/// What a method makes of an item: a number, or what is missing for one.
///
/// A missing input makes a score incomplete, never zero: nobody said that the item is worth nothing.
public struct Score: Sendable, Hashable {
  /// Something that the method takes.
  public struct Input: Sendable, Hashable {
    /// The key, as in `ScoringMethod.inputs`.
    public let key: String

    /// What the item says; `nil` if it says nothing.
    public let text: String?

    /// The number in it; `nil` if there is none that the method can use.
    public let number: Fraction?

    /// The last part of the key: `business`.
    public var name: String { key.split(separator: ".").last.map(String.init) ?? key }
  }

  /// The method.
  public let method: ScoringMethod

  /// What the method takes, in the order of its formula.
  public let inputs: [Input]

  /// The score, of which the larger comes first; `nil` if it is incomplete.
  ///
  /// Cost of delay is for a week. MoSCoW counts from 3 for *must* down to 0 for *wont*.
  public let value: Fraction?

  /// Computes a score.
  ///
  /// - Parameter text: what the item says under a key.
  init(_ method: ScoringMethod, _ text: (String) -> String?) {
    self.method = method
    inputs = method.inputs.map { key in
      let text = text(key)
      return Input(key: key, text: text, number: text.flatMap { method.number(of: key, in: $0) })
    }
    let numbers = inputs.compactMap(\.number)
    value = numbers.count == inputs.count ? method.score(of: numbers) : nil
  }

  /// The names of the inputs that are missing or cannot be used; empty for a complete score.
  public var missing: [String] {
    guard value == nil else { return [] }
    let missing = inputs.filter { $0.number == nil }.map { input in
      guard let text = input.text else { return input.name }
      return "\(input.name) (not '\(text)')"
    }
    return missing.isEmpty ? ["numbers that are not too large"] : missing
  }

  /// Whether the item says anything that only scores need: more than an estimate.
  public var isBegun: Bool { inputs.contains { $0.text != nil && $0.key != "estimate" } }

  /// The score for people: `5.3`, `must`, `4000`; `nil` if it is incomplete.
  public var words: String? {
    guard let value else { return nil }
    return method == .moscow ? inputs.first?.text?.lowercased() : value.description
  }

  /// How the score comes about: `(8 + 5 + 3) ÷ 3`, with `?` for what is missing.
  public var calculation: String {
    let texts = inputs.map { $0.number == nil ? "?" : $0.text ?? "?" }
    guard let first = texts.first, let last = texts.last, texts.count > 1 else {
      return texts.joined()
    }
    let top = texts.dropLast()
    switch method {
    case .wsjf: return "(" + top.joined(separator: " + ") + ") ÷ " + last
    case .rice: return top.joined(separator: " × ") + " ÷ " + last
    case .valueEffort, .costOfDelay, .moscow: return first + " ÷ " + last
    }
  }
}

extension Item {
  /// The score of the item by a method, from its own keys: an epic's value is not inherited.
  public func score(by method: ScoringMethod) -> Score {
    let value = fields.node(of: "value")
    return Score(method) { key in
      key.hasPrefix("value.")
        ? value?[String(key.dropFirst("value.".count))]?.text : fields.text(of: key)
    }
  }

  /// The scores that somebody has begun to give inputs for; MoSCoW, which is its own word, aside.
  public var scores: [Score] {
    guard fields.node(of: "value") != nil else { return [] }
    return ScoringMethod.allCases.filter { $0 != .moscow }.map { score(by: $0) }.filter(\.isBegun)
  }

  /// Whether somebody has judged what it is worth: any number of `value`, not only its evidence.
  var isValued: Bool {
    let remarks = ["evidence", "by"]
    let entries = fields.node(of: "value")?.entries ?? []
    return entries.contains { $0.value.text != nil && !remarks.contains($0.key) }
  }
}
