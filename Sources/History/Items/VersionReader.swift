import BacklogModel
import FrontMatter
import Git
import Source

/// Reads versions of items.
struct VersionReader {
  let configuration: Configuration

  private let repository: Repository
  private let paths: ItemPaths
  private let reader: ItemReader

  init(_ paths: ItemPaths, _ configuration: Configuration, in repository: Repository) {
    self.paths = paths
    self.configuration = configuration
    self.repository = repository
    reader = ItemReader(configuration)
  }

  /// Whether the files at a path are items.
  func isItem(_ path: String) -> Bool { paths.contains(path) }

  /// Reads a version; of its text only the title, if that stands there.
  ///
  /// A file above the limit is a version that cannot be read.
  /// - Throws: if the content is not there.
  func version(of path: String, _ blob: ObjectID) throws(HistoryError) -> ItemVersion {
    let item: Item
    do throws(GitError) {
      let bytes = try repository.blob(blob, limit: configuration.limits.item)
      let file = SourceFile(path: path, bytes: bytes)
      let stage = paths.stage(of: path)
      let quick = reader.item(in: file, stage: stage, texts: .none)
      let isWhole = quick.fields.has("title") || !quick.frontMatter.isReadable
      item = isWhole ? quick : reader.item(in: file, stage: stage)
    } catch  where error.code == .tooLarge {
      item = reader.unreadableItem(at: path, because: error.message)
    } catch {
      throw HistoryError(error)
    }
    return ItemVersion(item, blob: blob, configuration, reader)
  }
}
