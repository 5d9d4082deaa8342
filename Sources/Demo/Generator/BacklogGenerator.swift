/// Makes the commits of a generated backlog one after the other.
struct BacklogGenerator {
  private let size: GeneratedSize
  private var random: SplitMix64
  private var backlog: GeneratedBacklog
  private var time = 1_672_646_400  // 2023-01-02 08:00 UTC
  private var number = 0
  private var changes = 0
  private var isCodeFirst = false

  private static let codeFiles = 40
  private static let duration = 900 * 86_400

  /// Starts before the first commit.
  init(size: GeneratedSize, seed: UInt64) {
    self.size = size
    random = SplitMix64(seed: seed)
    backlog = GeneratedBacklog(size: size)
  }

  /// The next commit.
  ///
  /// The first one writes the configuration, the records and most items. Of the others half touch
  /// only code: one of each pair, in any order.
  mutating func next() -> Commit {
    defer { number += 1 }
    time += 1 + random.below(max(1, 2 * Self.duration / size.commits))
    if number == 0 { return start() }
    if number % 2 == 1 {
      let hasPartner = number + 1 < size.commits
      isCodeFirst = !hasPartner || random.happens(percent: 50)
    }
    return (number % 2 == 1) == isCodeFirst ? changeCode() : changeBacklog()
  }

  private mutating func start() -> Commit {
    for _ in 0..<size.first { backlog.add(isNew: false, &random) }
    backlog.fillOrder(&random)
    let items = backlog.items.indices.map { backlog.file(of: $0) }
    return commit(
      .paula, "Start the backlog", GeneratedRecords.files + [backlog.orderFile] + items)
  }

  private mutating func changeCode() -> Commit {
    let part = random.below(Self.codeFiles)
    let name = "src/part-\(part < 10 ? "0" : "")\(part).txt"
    let lines = (0..<12).map { _ in
      "\(random.pick(Vocabulary.verbs)) \(random.pick(Vocabulary.things)).\n"
    }
    let file = WrittenFile(path: name, bytes: Array(lines.joined().utf8))
    return commit(random.pick(GeneratedRecords.developers), "Change part \(part)", [file])
  }

  /// Adds the items that are due, or changes something.
  private mutating func changeBacklog() -> Commit {
    changes += 1
    let added = size.items - size.first
    let due = size.first + added * changes / size.changes - backlog.items.count
    if due > 0, changes == size.changes || random.happens(percent: 60) { return addItems(due) }
    switch random.pick(weights: [35, 10, 15, 15, 20, 5]) {
    case 0: return advance()
    case 1: return estimate()
    case 2: return reword()
    case 3: return tick()
    case 4: return move()
    default: return sweep()
    }
  }

  private mutating func addItems(_ count: Int) -> Commit {
    let first = backlog.items.count
    for _ in 0..<count { backlog.add(isNew: true, &random) }
    let files = (first..<backlog.items.count).map { backlog.file(of: $0) }
    let subject = count == 1 ? "Write \(backlog.items[first].id)" : "Write \(count) items"
    return commit(.bea, subject, files)
  }

  private mutating func advance() -> Commit {
    guard !backlog.open.isEmpty else { return reword() }
    let index = random.pick(backlog.open)
    let old = backlog.items[index]
    let isDropped = old.status == .draft && random.happens(percent: 8)
    let status = isDropped ? .dropped : old.status.next ?? old.status
    let estimate = old.estimate ?? GeneratedBacklog.estimate(other: nil, &random)
    backlog.change(index) { item in
      item.status = status
      if status != .dropped { item.estimate = estimate }
      if status == .accepted, item.layout < 2 { item.ticked = item.criteria }
    }
    let author = status.isClosed ? Person.paula : random.pick(GeneratedRecords.developers)
    return commit(author, "\(old.id): \(status.rawValue)", [backlog.file(of: index)])
  }

  private mutating func estimate() -> Commit {
    guard !backlog.open.isEmpty else { return reword() }
    let index = random.pick(backlog.open)
    let estimate = GeneratedBacklog.estimate(other: backlog.items[index].estimate, &random)
    backlog.change(index) { $0.estimate = estimate }
    return commit(
      random.pick(GeneratedRecords.developers),
      "Estimate \(backlog.items[index].id): \(estimate)", [backlog.file(of: index)])
  }

  private mutating func reword() -> Commit {
    let index = random.below(backlog.items.count)
    backlog.change(index) { $0.wording += 1 }
    return commit(.bea, "Reword \(backlog.items[index].id)", [backlog.file(of: index)])
  }

  private mutating func tick() -> Commit {
    let tries = backlog.open.isEmpty ? [] : (0..<20).map { _ in random.pick(backlog.open) }
    guard let index = tries.first(where: { backlog.items[$0].hasFreeBox }) else { return reword() }
    backlog.change(index) { $0.ticked += 1 }
    return commit(.quinn, "Verify \(backlog.items[index].id)", [backlog.file(of: index)])
  }

  /// Moves an entry, more often to a rank near the top.
  private mutating func move() -> Commit {
    let count = backlog.order.entries.count
    guard count > 1 else { return reword() }
    let from = random.below(count)
    let target = random.below(1 + random.below(count))
    let to = target == from ? (from + 1) % count : target
    let id = backlog.items[backlog.order.entries[from].item].id
    backlog.order.move(from: from, to: to)
    return commit(.paula, "Move \(id) from \(from + 1) to \(to + 1)", [backlog.orderFile])
  }

  private mutating func sweep() -> Commit {
    let items = backlog.items
    guard backlog.order.entries.contains(where: { items[$0.item].status.isClosed }) else {
      return move()
    }
    backlog.order.sweep { items[$0].status.isClosed }
    backlog.fillOrder(&random)
    return commit(.paula, "Sweep what is closed", [backlog.orderFile])
  }

  private func commit(_ person: Person, _ subject: String, _ files: [WrittenFile]) -> Commit {
    let signature = Signature(person: person, moment: Moment(seconds: time, offset: 0))
    return Commit(
      author: signature, committer: signature, message: subject + "\n", files: files)
  }
}
