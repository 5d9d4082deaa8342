import BacklogModel
import Git
import Source

/// What stands in the place of `order.md` in a commit.
enum OrderState: Sendable {
  /// An order that can be read; one that lists nothing where there is no file.
  case order(OrderVersion)
  /// Something else, with the reason.
  case unreadable(String)

  /// The order; `nil` where it cannot be read.
  var order: OrderVersion? {
    if case .order(let order) = self { order } else { nil }
  }
}

/// Reads orders by what stands in a tree, each beside the one before.
struct OrderReader {
  private let objects: TrustedObjects
  private var parked: Set<String> = []
  private var last = OrderVersion(reading: [])
  private var lastID: ObjectID?

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// The order of an entry under a policy.
  ///
  /// - Throws: if the object is missing or damaged; what is merely no order is a value.
  mutating func state(
    of entry: FolderChange.Object?, under policy: Policy
  ) throws(GitError) -> OrderState {
    let configuration = policy.configuration
    if configuration.parkedHorizons != parked {
      parked = configuration.parkedHorizons
      (last, lastID) = (OrderVersion(reading: [], parkedHorizons: parked), nil)
    }
    guard let entry else { return .order(last.next([])) }
    guard entry.kind == .file else { return .unreadable("order.md is no regular file") }
    if entry.id == lastID { return .order(last) }
    let next: OrderVersion
    do throws(GitError) {
      next = last.next(try objects.blob(entry.id, limit: configuration.limits.order))
    } catch  where error.code == .tooLarge {
      return .unreadable("order.md is too large")
    }
    guard next.isReadable else {
      return .unreadable(next.order.defects.first?.message ?? "order.md cannot be read")
    }
    (last, lastID) = (next, entry.id)
    return .order(next)
  }
}
