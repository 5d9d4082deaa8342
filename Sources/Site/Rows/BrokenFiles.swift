import BacklogModel
import FrontMatter
import Source

/// The files that could not be understood, each with the reason.
enum BrokenFiles {
  /// The values of a list of all broken files, by path.
  static func contexts(in site: Site) -> [TemplateContext] {
    let items = site.backlog.items.filter(\.isBroken).map { item in
      (
        path: item.path, page: site.names.path(of: item),
        reason: reason(item.defects, in: item.file)
      )
    }
    let records = site.backlog.records.filter { !$0.frontMatter.isReadable }.map { record in
      (
        path: record.file.path, page: RecordPages.address(of: record),
        reason: reason(record.defects, in: record.file)
      )
    }
    let others = site.backlog.unreadable.map { (path: $0.path, page: "", reason: $0.message) }
    return (items + records + others).sorted { $0.path < $1.path }.map { file in
      [
        "filePath": .text(file.path),
        "filePage": file.page.isEmpty ? .flag(false) : .address(file.page),
        "fileReason": .text(file.reason),
      ]
    }
  }

  /// The first defect with its line; every broken file has one, except a file without an ID.
  private static func reason(_ defects: [Defect], in file: SourceFile) -> String {
    guard let defect = defects.first else { return "it has no ID, in front matter or file name" }
    guard !file.bytes.isEmpty else { return defect.message }
    return "line \(file.position(at: defect.range.lowerBound).line): \(defect.message)"
  }
}
