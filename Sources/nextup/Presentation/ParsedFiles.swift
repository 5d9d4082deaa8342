import BacklogModel
import FrontMatter
import Gherkin
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

  /// The trees or errors of the `.feature` files as Cucumber messages, one a line.
  ///
  /// - Throws: if one of them cannot be read.
  func messages() async throws -> [UInt8] {
    let files = try files.compactMap { file -> SourceFile? in
      switch file {
      case .readable(let file): return file.path.isFeature ? file : nil
      case .unreadable(let path, let message):
        throw ProjectError(operation: "reading \(path)", message: message)
      }
    }
    let messages = await Parallel.map(files) { file in
      GherkinDocument(file).messages(uri: file.path).flatMap {
        $0.encoded() + [UInt8(ascii: "\n")]
      }
    }
    return messages.flatMap { $0 }
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
      ("gherkin", .array(item.text.gherkin.map { $0.document.tree(uri: item.path) })),
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
