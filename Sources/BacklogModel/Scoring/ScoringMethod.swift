/// A way to turn what is known of an item into a number, as advice to the Product Owner.
public enum ScoringMethod: String, Sendable, Hashable, CaseIterable {
  /// Weighted shortest job first: the sum of business value, time criticality and risk reduction,
  /// divided by the size. Source: *Weighted Shortest Job First*, Scaled Agile Framework; after
  /// Donald Reinertsen, *The Principles of Product Development Flow* (2009), principle F15.
  case wsjf
  /// What a week of waiting costs. Source: Reinertsen (2009), principle E3.
  case costOfDelay = "cost-of-delay"
  /// Reach × impact × confidence ÷ effort, with the estimate as effort. Source: Sean McBride,
  /// *RICE: Simple prioritization for product managers*, Intercom (2018).
  case rice
  /// Must, should, could, will not have. Source: Dai Clegg and Richard Barker, *CASE Method
  /// Fast-Track* (1994); *The DSDM Agile Project Framework*, chapter 10.
  case moscow
  /// Business value divided by the estimate: what a plot of value against effort sorts by.
  case valueEffort = "value-effort"

  /// What people call it.
  public var title: String {
    switch self {
    case .wsjf: "WSJF"
    case .costOfDelay: "cost of delay"
    case .rice: "RICE"
    case .moscow: "MoSCoW"
    case .valueEffort: "value ÷ effort"
    }
  }

  /// How the score comes about, in the words of the keys.
  public var formula: String {
    switch self {
    case .wsjf: "(business + time + risk) ÷ estimate"
    case .costOfDelay: "cost-of-delay a week"
    case .rice: "reach × impact × confidence ÷ estimate"
    case .moscow: "must, should, could, wont"
    case .valueEffort: "business ÷ estimate"
    }
  }

  /// The keys that it takes, in the order of the formula; `value.time` stands inside `value`.
  public var inputs: [String] {
    switch self {
    case .wsjf: ["value.business", "value.time", "value.risk", "estimate"]
    case .costOfDelay: ["value.cost-of-delay"]
    case .rice: ["value.reach", "value.impact", "value.confidence", "estimate"]
    case .moscow: ["moscow"]
    case .valueEffort: ["value.business", "estimate"]
    }
  }

  /// The words of MoSCoW, the most important first.
  static let moscowWords = ["must", "should", "could", "wont"]

  /// The number of an input; `nil` where the text is none that the method can use.
  func number(of input: String, in text: String) -> Fraction? {
    switch input {
    case "moscow":
      return Self.moscowWords.firstIndex(of: text.lowercased()).map {
        Fraction(whole: Self.moscowWords.count - 1 - $0)
      }
    case "value.cost-of-delay": return CostOfDelay(text)?.weekly
    default:
      guard let number = Fraction(text), number >= .zero else { return nil }
      if input == "estimate", number == .zero { return nil }
      return input == "value.confidence" && number > .one ? nil : number
    }
  }

  /// The score of all numbers in the order of the inputs; `nil` if one on the way is too large.
  func score(of numbers: [Fraction]) -> Fraction? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    let others = numbers.dropFirst().dropLast()
    switch self {
    case .costOfDelay, .moscow: return first
    case .valueEffort: return first.divided(by: last)
    case .wsjf:
      let sum = others.reduce(Optional(first)) { sum, number in sum?.plus(number) }
      return sum?.divided(by: last)
    case .rice:
      let product = others.reduce(Optional(first)) { product, number in product?.times(number) }
      return product?.divided(by: last)
    }
  }
}
