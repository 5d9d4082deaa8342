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

  /// Contents that were read before they are asked for.
  private var ahead: [ObjectID: [UInt8]] = [:]

  /// An entry, and the policy that says how it is read.
  private struct Question: Hashable {
    let entry: FolderChange.Object?
    let policy: SHA256Digest
  }

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// Reads some contents on all cores, in the place of those that were read ahead before.
  ///
  /// What cannot be read tells so when it is asked for.
  mutating func readAhead(_ contents: [(id: ObjectID, limit: Int)]) {
    let objects = objects
    let read = Parallel.inRuns(of: contents.count, shortest: 4) { run in
      contents[run].map { try? objects.blob($0.id, limit: $0.limit) }
    }
    ahead = [:]
    for ((id, _), bytes) in zip(contents, read) { ahead[id] = bytes }
  }

  /// The order at a commit, and the last one up to it that can be read; an empty one if there is none.
  ///
  /// - Parameters:
  ///   - start: where the commit stands on a chain.
  ///   - policy: the policy in force after it.
  ///   - pass: the policies before it.
  mutating func states(
    on chain: Chain, downFrom start: Int, under policy: Policy, before pass: PolicyPass,
    at place: Place
  ) throws(GitError) -> (present: OrderState, readable: OrderVersion) {
    var walker = TreeWalker(objects)
    var (present, last): (OrderState?, Question?)
    let policies = pass.policies(behindFirst: start) + [policy]
    let files = PolicyFiles(objects, place)
    for (index, inForce) in policies.enumerated().reversed() {
      var policy = inForce
      if index < pass.anchor {
        // Before a pinned commit what stands there says how the order was read.
        let file = try walker.entry(place.policy, below: chain.commits[index].tree)
        policy = try files.file(file).policy ?? inForce
      }
      let path = place.order(policy.configuration)
      let entry = try walker.entry(path, below: chain.commits[index].tree)
      let question = Question(entry: entry, policy: policy.digest)
      if question == last { continue }
      last = question
      let state = try state(of: entry, under: policy)
      if let order = state.order { return (present ?? state, order) }
      present = present ?? state
    }
    let empty = OrderVersion(reading: [], parkedHorizons: policy.configuration.parkedHorizons)
    return (present ?? .order(empty), empty)
  }

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
      next = last.next(try bytes(of: entry.id, limit: configuration.limits.order))
    } catch  where error.code == .tooLarge {
      return .unreadable("order.md is too large")
    }
    guard next.isReadable else {
      return .unreadable(next.order.defects.first?.message ?? "order.md cannot be read")
    }
    (last, lastID) = (next, entry.id)
    return .order(next)
  }

  private func bytes(of id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    if let bytes = ahead[id], bytes.count <= limit { return bytes }
    return try objects.blob(id, limit: limit)
  }
}
