import BacklogModel
import Source

/// Where a relative link leads.
enum LinkTarget {
  /// The path below the root that a link of a file means.
  ///
  /// Percent signs are decoded, a query and a fragment are left out, `.` and `..` are resolved.
  /// - Parameters:
  ///   - destination: the destination as CommonMark resolves it.
  ///   - folder: the folder of the file, below the root.
  /// - Returns: the path; `nil` for an address with a scheme or host, an absolute path, a place in
  ///   the same file, or a path that leaves the root, none of which can be judged from here.
  static func path(of destination: String, from folder: String) -> String? {
    let bytes = Array(destination.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let relative = bytes[..<(end ?? bytes.count)]
    guard let first = relative.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "\\"),
      !hasScheme(relative)
    else { return nil }
    if end == nil, isPlain(relative) {
      return folder.isEmpty ? destination : folder + "/" + destination
    }
    var parts = folder.split(separator: "/").map(String.init)
    for part in relative.split(separator: UInt8(ascii: "/")) {
      switch String(decoding: percentDecoded(part), as: UTF8.self) {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      case let name: parts.append(name)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The way from a folder to a path, as a link writes it.
  ///
  /// - Returns: the link; `nil` where the path has signs that a link would have to escape.
  static func relative(_ path: String, from folder: String) -> String? {
    let needsNoEscape = path.utf8.allSatisfy {
      $0.isASCIIAlphanumeric || $0 >= 0x80 || "-_./~".utf8.contains($0)
    }
    guard needsNoEscape else { return nil }
    return path.way(from: folder)
  }

  /// Whether a path has nothing to decode, resolve or leave out: most links.
  private static func isPlain(_ path: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: "/")
    for byte in path {
      let startsPart = previous == UInt8(ascii: "/")
      if byte == UInt8(ascii: "%") || startsPart && "./".utf8.contains(byte) { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "/")
  }

  /// Whether a text begins with a scheme: `https:`, `mailto:`.
  private static func hasScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first.isASCIILetter else { return false }
    let scheme = bytes.prefix { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
    return scheme.endIndex < bytes.endIndex && bytes[scheme.endIndex] == UInt8(ascii: ":")
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte.asciiUppercased {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte.asciiUppercased - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
