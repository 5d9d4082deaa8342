public import Markdown

/// Everything that `nextup.yml` says, with the defaults where it says nothing.
public struct Configuration: Sendable {
  /// A folder that holds items.
  public struct ItemFolder: Sendable, Hashable {
    /// The path below the backlog folder.
    public var path: String
    /// The stage that every item in it has, whatever its status says.
    public var stage: Stage?

    /// Names a folder.
    public init(path: String, stage: Stage? = nil) {
      self.path = path
      self.stage = stage
    }
  }

  /// How new IDs are made.
  public enum IdentifierStyle: String, Sendable {
    /// Letters and digits drawn at random.
    case random
    /// The next number.
    case sequential
  }

  /// How the name of a file gives an ID where the front matter has none.
  public enum FileNameForm: String, Sendable, CaseIterable {
    /// The name begins with the ID: `PAY-7-card.md` is `PAY-7`.
    case id
    /// The name begins with numbers: `1.2.story.md` and `1-2-login.md` are `PREFIX-1.2`, and
    /// `REQ001.md` is `REQ-001`.
    case number
    /// The whole name counts: `fix-login.md` is `PREFIX-fix-login`.
    case words
  }

  /// A status word with its stage.
  public struct Status: Sendable, Hashable {
    /// The word as the team writes it.
    public var word: String
    /// What it means.
    public var stage: Stage

    /// Names a status.
    public init(word: String, stage: Stage) {
      self.word = word
      self.stage = stage
    }
  }

  /// How much is read of hostile or broken files.
  public struct Limits: Sendable, Hashable {
    /// The largest front matter, in bytes.
    public var frontMatter = ItemReader.largestFrontMatter
    /// The largest item or record, in bytes.
    public var item = ItemReader.largestFile
    /// The largest `order.md`, in bytes.
    public var order = Order.largestSize
    /// The most items.
    public var items = BacklogLoader.mostItems
    /// The longest line and the deepest nesting of a text.
    public var text = TextLimits()

    /// The largest limits.
    public init() {}
  }

  /// The folder of the backlog.
  public var backlog = "backlog"
  /// The folders that hold items.
  public var items = [ItemFolder(path: "items")]
  /// Files and folders that are not read.
  public var exclude: [String] = []
  /// The time zone, by its IANA name.
  public var timezone = "UTC"
  /// What new IDs begin with.
  public var idPrefix = "ITEM"
  /// How new IDs are made.
  public var idStyle = IdentifierStyle.random
  /// Prefixes that mean the same as `idPrefix`.
  public var idAliases: [String] = []
  /// How the name of a file gives an ID.
  public var idFromFileName = FileNameForm.id
  /// Values of keys that an item does not name.
  public var defaults: [String: String] = [:]
  /// The types of items.
  public var types = ["story", "bug", "task", "spike", "debt", "epic"]
  /// The status words, in the order of the file.
  public var statuses = [
    Status(word: "draft", stage: .proposed), Status(word: "ready", stage: .ready),
    Status(word: "in-progress", stage: .started), Status(word: "done", stage: .finished),
    Status(word: "accepted", stage: .accepted), Status(word: "dropped", stage: .dropped),
  ]
  /// The backlog's own names for standard keys, by standard name.
  public var keys: [String: String] = [:]
  /// The labels under which texts of items hold keys, by standard name.
  public var textKeys: [String: String] = [:]
  /// The page below the backlog folder whose headings are the statuses of the items under them.
  public var board: String?
  /// Keys of the team's own.
  public var extraKeys: [String] = []
  /// The horizons without ranks.
  public var parkedHorizons: Set<String> = ["Not now"]
  /// The numbers that an estimate may be.
  public var estimateScale: [Double] = [1, 2, 3, 5, 8, 13, 21]
  /// The words of stories and criteria headings.
  public var storyForm = StoryForm.english
  /// How far down the ranking items must be ready.
  public var readyDepth = 10
  /// What an item of each type needs before work may start.
  public var definitionOfReady = [
    "story": ["story", "criteria>=1", "estimate", "no-open-blocker"],
    "bug": ["steps", "severity", "no-open-blocker"],
  ]
  /// What every finished item has gone through.
  public var definitionOfDone: [String] = []
  /// The estimates that fit into one sprint.
  public var capacity: Double?
  /// Who has which role.
  public var roles = Roles()
  /// The roles that may change a key.
  public var ownership: [String: [String]] = [:]
  /// What proves an approval.
  public var approval = ApprovalPolicy()
  /// Severities of rules by name; `off` where the value is `nil`.
  public var rules: [String: RuleSetting] = [:]
  /// Severities for some files only, in the order of the file.
  public var paths: [(pattern: String, rules: [String: RuleSetting])] = []
  /// Named sets of severities.
  public var profiles: [String: [String: RuleSetting]] = [:]
  /// The names of rules that the file writes, in its order.
  public var ruleMentions: [RuleMention] = []
  /// How much is read; never more than the limits that are built in.
  public var limits = Limits()
  /// The title of the site.
  public var siteTitle = "Product backlog"
  /// The address at which the site is published.
  public var siteBaseURL: String?

  /// The configuration where there is no file.
  public init() {}

  /// The stage of a status word, compared without regard to ASCII case.
  public func stage(of word: String) -> Stage? {
    status(named: word)?.stage
  }

  /// The status that a word names.
  public func status(named word: String) -> Status? {
    statuses.first { $0.word == word }
      ?? statuses.first { $0.word.lowercased() == word.lowercased() }
  }

  /// The status that a text begins with, such as `Done` of "Done (2026-03-01)"; the longest counts.
  func status(beginning text: String) -> Status? {
    let text = text.lowercased()
    return statuses.filter { status in
      let word = status.word.lowercased()
      guard text.hasPrefix(word), let next = text.dropFirst(word.count).first else { return false }
      return !next.isLetter && !next.isNumber
    }.max { $0.word.count < $1.word.count }
  }

  /// The first word that stands for a stage.
  public func word(for stage: Stage) -> String? {
    statuses.first { $0.stage == stage }?.word
  }

  /// The name that this backlog uses for a standard key.
  public func name(of key: String) -> String { keys[key] ?? key }
}
