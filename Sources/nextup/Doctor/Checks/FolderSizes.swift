import BacklogModel
import Source

/// Whether a folder has so many items that every tool of git gets slow.
enum FolderSizes: DoctorCheck {
  static let name = "folders"

  /// The most items that a folder should hold; `new` uses sub-folders beyond.
  private static let most = 4_000

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let items = examination.backlog?.items, !items.isEmpty else { return [] }
    let counts = Dictionary(items.map { ($0.path.parentFolder, 1) }, uniquingKeysWith: +)
    let large = counts.filter { $0.value > most }.sorted { $0.key < $1.key }
    guard !large.isEmpty else { return [.fine("no folder has more than \(most) items")] }
    return large.map {
      .advice(
        "\($0.key) has \($0.value) items, and git slows down beyond \(most)",
        do: "move closed items into a sub-folder; files are found in all of them")
    }
  }
}
