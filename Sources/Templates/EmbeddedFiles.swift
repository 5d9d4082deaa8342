import CTemplates

/// Reads what the C target `Templates/` embeds: one run of contents, and the list that names them.
enum EmbeddedFiles {
  /// All files in the order of the list.
  static func read() -> [TemplateFile] {
    let contents = bytes(embedded_contents()).split(separator: 0)
    return zip(paths(in: bytes(embedded_list())), contents).map { path, content in
      TemplateFile(path: path, bytes: Array(content))
    }
  }

  /// The paths of the lines `#embed "path" …` of a list.
  static func paths(in list: [UInt8]) -> [String] {
    let mark = Array("#embed \"".utf8)
    return list.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.starts(with: mark) else { return nil }
      let path = line.dropFirst(mark.count).prefix { $0 != UInt8(ascii: "\"") }
      return String(decoding: path, as: UTF8.self)
    }
  }

  private static func bytes(_ embedded: embedded_bytes) -> [UInt8] {
    Array(UnsafeBufferPointer(start: embedded.start, count: embedded.count))
  }
}
