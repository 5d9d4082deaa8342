import BacklogModel
import FrontMatter
import Source

/// The mentions of criteria in one file of a backlog: in text, in links and in reviews.
struct CriteriaMentions {
  /// The file.
  let file: SourceFile

  /// The ID of the item that the file is, if it is one.
  let item: Identifier?

  /// The mentions, in order.
  let mentions: [CriterionMention]

  /// The files of a backlog that mention a criterion.
  static func all(in backlog: Backlog) -> [CriteriaMentions] {
    let items = backlog.items.map {
      CriteriaMentions(file: $0.file, item: $0.id, mentions: CriterionMention.all(in: $0.file))
    }
    let records = backlog.records.map {
      CriteriaMentions(
        file: $0.file, item: nil, mentions: CriterionMention.all(in: $0.file) + reviewed(in: $0))
    }
    let order = (backlog.order?.file).map {
      CriteriaMentions(file: $0, item: nil, mentions: CriterionMention.all(in: $0))
    }
    return (items + records + [order].compactMap { $0 }).filter { !$0.mentions.isEmpty }
  }

  /// What the file is known by in two states of a backlog: its item, or else its path.
  var key: String { item?.canonical ?? file.path }

  /// The mentions that stood in the file before.
  ///
  /// Where it names an item as often as before, mentions are compared one by one: a number that
  /// somebody corrected is not taken for one that stood elsewhere in the file.
  func kept(since earlier: CriteriaMentions) -> [CriterionMention] {
    let before = Dictionary(grouping: earlier.mentions) { $0.id }
    return Dictionary(grouping: mentions) { $0.id }.flatMap { id, present in
      let past = before[id] ?? []
      guard past.count == present.count else {
        let numbers = Set(past.map(\.number))
        return present.filter { numbers.contains($0.number) }
      }
      return zip(past, present).filter { $0.number == $1.number }.map(\.1)
    }
  }

  /// The criteria that reviews of a sprint name by their numbers alone.
  private static func reviewed(in record: Record) -> [CriterionMention] {
    (record.frontMatter["review"]?.elements ?? []).flatMap { review -> [CriterionMention] in
      guard let id = review["item"]?.text.flatMap({ Identifier($0) }) else { return [] }
      return (review["criteria"]?.elements ?? []).compactMap { CriterionMention(of: id, $0) }
    }
  }
}
