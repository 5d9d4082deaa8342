import BacklogModel
import FrontMatter

/// How the items of a backlog are named.
struct IdentifierGuess {
  /// What IDs begin with.
  let prefix: String

  /// How file names give IDs.
  let form: Configuration.FileNameForm

  /// Whether new IDs count up.
  let isSequential: Bool

  /// Whether the key `id` holds something that is no ID, so that file names count.
  let ignoresKey: Bool

  /// Looks at the pages of a backlog.
  init(_ backlog: FoundBacklog) {
    let pages = backlog.pages
    let written = pages.compactMap { $0.frontMatter["id"]?.text }
    let ids = written.compactMap { Identifier($0) }
    let ignoresKey = ids.count * 2 < written.count
    let named = pages.compactMap { page in
      (ignoresKey ? nil : page.frontMatter["id"]?.text.flatMap { Identifier($0) })
        ?? Configuration().identifier(inFileName: page.path)
    }
    let common = Self.mostCommonPrefix(of: named)
    self.ignoresKey = ignoresKey
    let isNamed = named.count * 2 >= pages.count && !named.isEmpty
    prefix =
      backlog.prefix.flatMap(Self.usable) ?? (isNamed ? common : nil)
      ?? backlog.fallbackPrefix
    form = backlog.fileNameForm ?? Self.form(pages, named: named.count, prefix: prefix)
    isSequential =
      form == .number || !isNamed
      || named.count { $0.text.utf8.last.map { (48...57).contains($0) } ?? false } * 2 > named.count
  }

  private static func usable(_ prefix: String) -> String? {
    Identifier(prefix + "-1") == nil ? nil : prefix
  }

  /// IDs where every file has one, numbers where every name begins with its own, otherwise words.
  private static func form(
    _ pages: [Item], named: Int, prefix: String
  ) -> Configuration.FileNameForm {
    if named == pages.count || pages.isEmpty { return .id }
    var configuration = Configuration()
    configuration.idPrefix = prefix
    configuration.idFromFileName = .number
    let numbered = pages.compactMap { configuration.identifier(inFileName: $0.path)?.canonical }
    let isWhole = numbered.count == pages.count && Set(numbered).count == numbered.count
    return isWhole ? .number : .words
  }

  /// The letters before the first group with a digit that most IDs share.
  private static func mostCommonPrefix(of ids: [Identifier]) -> String? {
    var counts: [String: Int] = [:]
    for id in ids {
      let groups = id.text.split(separator: "-")
      let letters = groups.prefix { !$0.contains { $0.isNumber } }
      guard !letters.isEmpty, letters.count < groups.count else { continue }
      counts[letters.joined(separator: "-").uppercased(), default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.max { $0.value < $1.value }?.key
  }
}
