import BacklogModel
import FrontMatter
import Source

/// Files as `nextup parse` shows them.
struct ParsedFiles {
  private let files: [LooseFiles.File]
  private let reader: ItemReader

  init(_ files: [LooseFiles.File], _ configuration: Configuration) {
    self.files = files
    reader = ItemReader(configuration)
  }

  /// The documents of the output, in the order of the files.
  func documents() async -> [JSON] {
    let reader = reader
    return await Parallel.map(files) { file in
      switch file {
      case .readable(let file): document(reader.item(in: file))
      case .unreadable(let path, let message):
        document(reader.unreadableItem(at: path, because: message))
      }
    }
  }

  private func document(_ item: Item) -> JSON {
    let lines = LineTable(item.file.bytes)
    return .object([
      ("criteria", item.text.criteriaJSON(in: item.file)),
      (
        "findings",
        .array(
          item.defects.map {
            Diagnostic($0, severity: .error, in: item.file, lines: lines).briefJSON
          })
      ),
      ("keys", .object(item.frontMatter.entries.map { ($0.key, key($0, in: lines)) })),
      ("path", .string(item.path)),
      ("stories", item.text.storiesJSON(in: item.file)),
    ])
  }

  private func key(_ entry: Entry, in lines: LineTable) -> JSON {
    .object([
      ("end", lines.position(at: entry.value.range.upperBound).json),
      ("start", lines.position(at: entry.value.range.lowerBound).json),
      ("value", entry.value.json),
    ])
  }
}

extension Diagnostic {
  /// The rule, the place and the message.
  fileprivate var briefJSON: JSON {
    .object([
      ("end", end.json), ("help", JSON(defect.help)), ("message", .string(defect.message)),
      ("rule", .string(defect.rule.name)), ("start", start.json),
    ])
  }
}
