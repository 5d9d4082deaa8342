import Foundation
import Glibc
import TestSupport

/// Something in a backlog that somebody put there to do harm, or that an accident made.
struct HostileFile: Sendable {
  /// What stands at the path.
  enum Content: Sendable {
    /// A file of these bytes.
    case bytes([UInt8])
    /// A symbolic link.
    case link(String)
    /// A named pipe, which nobody writes to.
    case pipe
    /// A folder.
    case folder
  }

  /// The path below the backlog folder, as bytes: a name need not be UTF-8.
  let path: [UInt8]

  /// What stands there.
  let content: Content

  /// The rule of a finding that `check` must give there; `nil` if the file is odd and good.
  let rule: String?

  init(_ path: String, _ content: Content, _ rule: String?) {
    self.init(path: Array(path.utf8), content, rule)
  }

  init(path: [UInt8], _ content: Content, _ rule: String?) {
    self.path = path
    self.content = content
    self.rule = rule
  }

  /// A file of a text.
  init(_ path: String, _ text: String, _ rule: String?) {
    self.init(path, .bytes(Array(text.utf8)), rule)
  }

  /// Puts it into a folder.
  func make(in folder: String) throws {
    let location = Array(folder.utf8) + [UInt8(ascii: "/")] + path
    let name = location.map { CChar(bitPattern: $0) } + [0]
    switch content {
    case .bytes(let bytes):
      let descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        .write(contentsOf: Data(bytes))
    case .link(let target):
      guard symlink(target, name) == 0 else { throw CocoaError(.fileNoSuchFile) }
    case .pipe: guard mkfifo(name, 0o644) == 0 else { throw CocoaError(.fileWriteUnknown) }
    case .folder: guard mkdir(name, 0o755) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
  }
}
