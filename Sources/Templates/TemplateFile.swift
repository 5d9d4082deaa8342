/// A file of the folder `Templates`, as it was when the program was built.
public struct TemplateFile: Sendable, Hashable {
  /// The path below `Templates`, with `/` between its parts: `items/story.md`.
  public let path: String

  /// The content, byte for byte.
  public let bytes: [UInt8]

  /// The content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Every embedded file, in the order of the bytes of the paths.
  public static let all = EmbeddedFiles.read()

  /// The file at a path below `Templates`; `nil` if there is none.
  public static func named(_ path: String) -> TemplateFile? {
    all.first { $0.path == path }
  }

  /// The files whose paths begin with a prefix, such as `sample/`.
  public static func below(_ prefix: String) -> [TemplateFile] {
    all.filter { $0.path.utf8.starts(with: prefix.utf8) }
  }
}
