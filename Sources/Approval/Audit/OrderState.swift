import BacklogModel
import Git
import Source

/// What stands in the place of `order.md` in a commit.
enum OrderState: Sendable {
  /// Nothing: as good as an order that lists nothing.
  case absent
  /// An order that can be read.
  case order(Order)
  /// Something else, with the reason.
  case unreadable(String)

  /// The identity of what is listed, as 64 digits; `nil` where it cannot be read.
  var digest: String? {
    switch self {
    case .absent: Self.nothing.digest?.hexadecimal
    case .order(let order): order.digest?.hexadecimal
    case .unreadable: nil
    }
  }

  /// The order, empty where there is none; `nil` where it cannot be read.
  var order: Order? {
    switch self {
    case .absent: Self.nothing
    case .order(let order): order
    case .unreadable: nil
    }
  }

  private static let nothing = Order(reading: SourceFile(path: "order.md", bytes: []))
}

/// Reads orders by what stands in a tree, and remembers the last ones.
struct OrderReader {
  private let objects: TrustedObjects
  private var recent: [ObjectID: OrderState] = [:]
  private var parked: Set<String> = []

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// The order of an entry under a policy.
  ///
  /// - Throws: if the object is missing or damaged; what is merely no order is a value.
  mutating func state(
    of entry: TreeEntry?, under policy: Policy
  ) throws(GitError) -> OrderState {
    guard let entry else { return .absent }
    guard entry.kind == .file else { return .unreadable("order.md is no regular file") }
    if policy.configuration.parkedHorizons != parked {
      parked = policy.configuration.parkedHorizons
      recent = [:]
    }
    if let state = recent[entry.id] { return state }
    let state = try read(entry.id, policy.configuration)
    if recent.count > 3 { recent = [:] }
    recent[entry.id] = state
    return state
  }

  private func read(
    _ id: ObjectID, _ configuration: Configuration
  ) throws(GitError) -> OrderState {
    let bytes: [UInt8]
    do throws(GitError) {
      bytes = try objects.blob(id, limit: configuration.limits.order)
    } catch  where error.code == .tooLarge {
      return .unreadable("order.md is too large")
    }
    let file = SourceFile(path: configuration.path(of: "order.md"), bytes: bytes)
    let order = Order(reading: file, parkedHorizons: configuration.parkedHorizons)
    guard order.isReadable else {
      return .unreadable(order.defects.first?.message ?? "order.md cannot be read")
    }
    return .order(order)
  }
}
