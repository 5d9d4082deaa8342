import Foundation
import TestSupport

/// SSH keys made for this run of the tests, in a folder that goes with it.
struct TestKeys: Sendable {
  /// The keys of the run.
  static let shared = Result { try TestKeys() }

  /// A key with its files.
  struct Key: Sendable {
    /// The path of the private key.
    let path: String
    /// The public key without comment.
    let text: String
  }

  let paula: Key
  let otto: Key
  let dev: Key
  let host: Key

  private let repository: TemporaryRepository

  private init() throws {
    let repository = try TemporaryRepository()
    self.repository = repository
    func make(_ name: String) throws -> Key {
      let path = repository.sibling("key-\(name)")
      try Shell.run("ssh-keygen -q -t ed25519 -N '' -C '\(name)' -f '\(path)'", in: "/")
      let line = try String(contentsOfFile: path + ".pub", encoding: .utf8)
      return Key(path: path, text: line.split(separator: " ").prefix(2).joined(separator: " "))
    }
    paula = try make("paula")
    otto = try make("otto")
    dev = try make("dev")
    host = try make("host")
  }
}
