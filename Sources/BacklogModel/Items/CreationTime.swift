import FrontMatter

/// When an item was made, by its own word.
///
/// Nextup writes no such key, since git knows. Backlogs that were adopted often have one, and it can
/// be read without the history.
struct CreationTime: Comparable {
  /// The names of such keys in lower case, without hyphens, underscores and blanks.
  private static let keys: Set = [
    "created", "createdat", "createddate", "createdon", "creationdate", "datecreated",
  ]

  private let day: CalendarDay

  /// The time of the day as it is written; empty without one.
  private let time: Substring

  /// Reads the first key of an item that says when it was made; `nil` if none names a day.
  init?(of item: Item) {
    for entry in item.fields.extra where Self.keys.contains(Self.plain(entry.key)) {
      guard let text = entry.value.text, let day = CalendarDay(text) else { continue }
      self.day = day
      time = text.dropFirst("2026-03-31T".count)
      return
    }
    return nil
  }

  private static func plain(_ key: String) -> String {
    key.lowercased().filter { !"-_ ".contains($0) }
  }

  static func < (left: CreationTime, right: CreationTime) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}
