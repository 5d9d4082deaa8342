import BacklogModel
import Git
import Source

/// The two states that `nextup diff` compares.
struct Comparison {
  /// The name of the state before.
  let from: String

  /// The name of the state after.
  let to: String

  private let project: Project
  private let old: any FileTree
  private let new: any FileTree

  /// Reads what to compare.
  ///
  /// - Parameters:
  ///   - text: `A`, `A..B` or `A...B`, where an empty side is HEAD; `nil` for HEAD.
  ///   - isStaged: whether the index stands for the work tree.
  ///   - project: the backlog.
  init(_ text: String?, isStaged: Bool, in project: Project) throws {
    self.project = project
    let parts = (text ?? "HEAD").sidesOfDots
    let first = parts.first.isEmpty ? "HEAD" : parts.first
    guard let second = parts.second.map({ $0.isEmpty ? "HEAD" : $0 }) else {
      from = first
      old = try project.tree(at: first)
      to = isStaged ? "the index" : project.isBare ? "HEAD" : "the work tree"
      new =
        try isStaged
        ? project.index() : project.isBare ? project.tree(at: "HEAD") : project.workTree
      return
    }
    guard !isStaged else {
      throw ProjectError(
        operation: "comparing '\(text ?? "")'",
        message: "--staged takes the index for one of the two states; name one revision")
    }
    from = parts.isFromBase ? "\(first)...\(second)" : first
    to = second
    old =
      try parts.isFromBase
      ? project.tree(whereHistoryParts: first, from: second) : project.tree(at: first)
    new = try project.tree(at: second)
  }

  /// Reads both states and compares them.
  func difference() async throws -> BacklogDifference {
    async let before = project.backlog(in: old)
    async let after = project.backlog(in: new)
    return BacklogDifference(from: try await before, to: try await after)
  }
}

extension String {
  /// The two sides of `A..B` or `A...B`; the second is `nil` for a text without dots.
  fileprivate var sidesOfDots: (first: String, second: String?, isFromBase: Bool) {
    for dots in ["...", ".."] {
      guard let range = firstRange(of: dots) else { continue }
      return (String(self[..<range.lowerBound]), String(self[range.upperBound...]), dots == "...")
    }
    return (self, nil, false)
  }
}
