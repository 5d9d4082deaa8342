/// The value of `GIT_ALTERNATE_OBJECT_DIRECTORIES`.
enum AlternatesList {
  /// The paths of the list: colons between them; one that begins with `"` is quoted as in C.
  static func paths(_ list: String) -> [String] {
    var paths: [String] = []
    var rest = Array(list.utf8)[...]
    while !rest.isEmpty {
      let path = rest.first == UInt8(ascii: "\"") ? takeQuoted(&rest) : takePlain(&rest)
      if !path.isEmpty { paths.append(path) }
    }
    return paths
  }

  /// Takes a path up to a colon, and the colon.
  private static func takePlain(_ rest: inout ArraySlice<UInt8>) -> String {
    let end = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    defer { rest = rest[end...].dropFirst() }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// Takes a path in double quotes, and all up to the next colon.
  private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> String {
    var path: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      path.append(byte == UInt8(ascii: "\\") ? takeEscape(&rest) : byte)
    }
    _ = takePlain(&rest)
    return String(decoding: path, as: UTF8.self)
  }

  /// Takes what follows a backslash: three octal digits, a letter, or the byte itself.
  private static func takeEscape(_ rest: inout ArraySlice<UInt8>) -> UInt8 {
    let octal = rest.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    if octal.count == 3 {
      rest = rest.dropFirst(3)
      return octal.reduce(0) { $0 << 3 | ($1 & 7) }
    }
    let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
      UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]
    guard let byte = rest.popFirst() else { return UInt8(ascii: "\\") }
    return escapes[byte] ?? byte
  }
}
