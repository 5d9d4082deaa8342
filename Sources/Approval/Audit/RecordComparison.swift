import BacklogModel
import FrontMatter
import Source

/// Finds the changes of goals and of decisions on requests and releases, which are the owner's.
enum RecordComparison {
  /// The keys of a decision.
  private static let decisionKeys = ["decision", "reason", "by", "decided-by", "instead-of"]

  /// The change of a record; `nil` if it is free to all.
  ///
  /// - Parameters:
  ///   - old: the file as it was; `nil` if there was none.
  ///   - new: the file as it is; `nil` if there is none.
  static func change(
    of kind: RecordKind, at path: String, from old: [UInt8]?, to new: [UInt8]?
  ) -> FieldChange? {
    func change(_ key: String, _ from: String?, _ to: String?) -> FieldChange {
      FieldChange(
        kind: .field, path: path, id: path.fileStem, key: key, from: from, to: to,
        owner: .productOwner)
    }
    switch kind {
    case .goal:
      let isChange = old != nil
      return change(
        "goal", old.map { _ in "present" }, new.map { _ in isChange ? "changed" : "present" })
    case .sprint, .persona: return nil
    case .request, .release:
      let (before, now) = (decision(in: old, path), decision(in: new, path))
      guard before != now else { return nil }
      // Of a decision that stays, what is said of it changed.
      let index = zip(before, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      return change(decisionKeys[index], before[index], now[index])
    }
  }

  /// What is decided and why; a request that is open is as good as one that says nothing.
  private static func decision(in bytes: [UInt8]?, _ path: String) -> [String?] {
    guard let bytes else { return [nil] }
    let yaml = FrontMatter(
      readingHeadOf: SourceFile(path: path, bytes: bytes), limit: ItemReader.largestFrontMatter)
    guard yaml.isReadable else { return ["unreadable"] }
    let decision = CanonicalValue.shown(yaml["decision"])
    guard let decision, decision.lowercased() != "open" else { return [nil] }
    return decisionKeys.map { CanonicalValue.shown(yaml[$0]) }
  }
}
