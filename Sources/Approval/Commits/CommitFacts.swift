public import Git
import Source

/// What a commit says about who made it and who approved it, as far as it can be taken at its word.
public struct CommitFacts: Sendable, Hashable {
  /// The commit.
  public let id: ObjectID

  /// How many parents it has.
  public let parentCount: Int

  /// Who wrote the change.
  public let author: Signature

  /// Who made the commit.
  public let committer: Signature

  /// The people that `Approved-by:` lines of the last paragraph of the message name.
  public let approvers: [Signature]

  /// The branch that a merge says it was made for: `main` of "Merge branch 'card' into main".
  public let mergeTarget: String?

  /// Why nothing that the commit says counts; `nil` if it does.
  public let refusal: String?

  /// Whether the commit carries a signature.
  public let isSigned: Bool

  /// Reads the facts of a commit.
  public init(_ commit: Commit) {
    id = commit.id
    parentCount = commit.parents.count
    author = commit.author
    committer = commit.committer
    var strict: StrictCommit?
    var refusal: String?
    do throws(StrictCommit.Refusal) {
      strict = try StrictCommit(commit.bytes)
    } catch {
      refusal = error.reason
    }
    self.refusal = refusal
    isSigned = strict?.signature != nil
    let message = commit.message
    approvers = strict == nil ? [] : Self.approvers(in: message)
    mergeTarget = commit.isMerge ? Self.mergeTarget(of: commit.subject) : nil
  }

  /// Makes facts of values.
  public init(
    id: ObjectID, parentCount: Int, author: Signature, committer: Signature,
    approvers: [Signature] = [], mergeTarget: String? = nil, refusal: String? = nil,
    isSigned: Bool = false
  ) {
    self.id = id
    self.parentCount = parentCount
    self.author = author
    self.committer = committer
    self.approvers = approvers
    self.mergeTarget = mergeTarget
    self.refusal = refusal
    self.isSigned = isSigned
  }

  /// The people named by `Approved-by: Name <e-mail>` in the last of several paragraphs.
  static func approvers(in message: String) -> [Signature] {
    var paragraphs: [[Substring]] = [[]]
    for line in message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank {
        if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    if paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
    guard paragraphs.count > 1, let last = paragraphs.last else { return [] }
    return last.compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "approved-by" else { return nil }
      return person(parts[1])
    }
  }

  /// Reads `Name <e-mail>`.
  private static func person(_ text: Substring) -> Signature? {
    guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close
    else { return nil }
    let name = text[..<open].split(separator: " ").joined(separator: " ")
    return Signature(
      name: name, email: String(text[text.index(after: open)..<close]), time: 0, offset: 0)
  }

  /// The branch at the end of git's own subject of a merge; `nil` where the subject names none.
  static func mergeTarget(of subject: String) -> String? {
    let words = subject.split(separator: " ")
    guard words.count > 3, words[0] == "Merge", words[words.count - 2] == "into",
      ["branch", "branches", "remote-tracking", "tag", "commit"].contains(words[1])
    else { return nil }
    return words.last.map { String($0.filter { $0 != "'" }) }
  }
}
