import Approval
import Foundation
import TestSupport
import Testing

@Suite("Signatures of the system's programs")
struct SystemVerifierTests {
  private static let payload = Array("what is signed\n".utf8)

  /// The armoured signature of an SSH key over the payload.
  private static func sign(_ key: TestKeys.Key, namespace: String) throws -> [UInt8] {
    let folder = try TemporaryRepository()
    try folder.write("text", bytes: payload)
    try Shell.run("ssh-keygen -q -Y sign -f '\(key.path)' -n \(namespace) text", in: folder.path)
    return Array(try Data(contentsOf: URL(filePath: folder.path + "/text.sig")))
  }

  private static func verify(
    _ signature: [UInt8], _ payload: [UInt8] = payload, keys: [TestKeys.Key]
  ) -> SignatureFinding {
    SystemVerifier().verify(
      signature, over: payload, namespace: "git", keys: keys.compactMap { SigningKey($0.text) },
      at: TemporaryRepository.epoch
    ) { _ in nil }
  }

  @Test("SSH: good by a key that is given, for its bytes and its namespace only")
  func ssh() throws {
    let keys = try TestKeys.shared.get()
    let signature = try Self.sign(keys.paula, namespace: "git")
    #expect(
      try Self.verify(signature, keys: [keys.otto, keys.paula])
        == .good(#require(SigningKey(keys.paula.text))))
    for finding in [
      Self.verify(signature, keys: [keys.otto]), Self.verify(signature, [1], keys: [keys.paula]),
      Self.verify(try Self.sign(keys.paula, namespace: "file"), keys: [keys.paula]),
      Self.verify(Array("-----BEGIN SSH SIGNATURE-----\n".utf8), keys: [keys.paula]),
    ] {
      guard case .bad = finding else {
        Issue.record("\(finding)")
        continue
      }
    }
  }

  @Test("a key has no options, no principals and no wildcard")
  func bareKeys() throws {
    let key = try TestKeys.shared.get().paula.text
    #expect(SSHKey(key + " a comment") == SSHKey(key))
    for text in ["* " + key, "cert-authority " + key, key + "\n* " + key, "ssh-rsa " + key] {
      #expect(SSHKey(text) == nil, "\(text)")
    }
    #expect(SigningKey("B5690EEEBB952194") == nil, "a key id is too short")
  }

  @Test(
    "OpenPGP: good by the fingerprint of the policy, bad once the key has expired",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")))
  func openPGP() throws {
    let folder = try TemporaryRepository()
    try folder.write("text", bytes: Self.payload)
    let time = "--faked-system-time 20260101T000000"
    let made = try Shell.run(
      """
      set -e
      # The agent puts a socket there, whose path may have 107 bytes: TMPDIR may be longer.
      export GNUPGHOME="$(mktemp -d /tmp/nextup-XXXXXXXX)"
      gpg --batch --quiet \(time) --passphrase '' --pinentry-mode loopback \
        --quick-generate-key 'Paula <paula@example.com>' ed25519 sign 30d
      gpg --batch --quiet \(time) --armor --detach-sign --output text.asc text
      gpg --batch --armor --export > key.asc
      gpg --batch --with-colons --list-keys | sed -n 's/^fpr:*\\([0-9A-F]*\\):/\\1/p' > fingerprint
      gpgconf --kill all
      rm -rf "$GNUPGHOME"
      """, in: folder.path)
    try #require(made.status == 0, "\(made.errors)")
    func read(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: folder.path + "/" + name)))
    }
    let text = String(decoding: try read("fingerprint"), as: UTF8.self)
    let key = try #require(SigningKey(String(text.prefix { $0 != "\n" })))
    let certificate = try read("key.asc")
    let signature = try read("text.asc")
    func verify(at time: Int, _ payload: [UInt8] = Self.payload) -> SignatureFinding {
      SystemVerifier().verify(
        signature, over: payload, namespace: "git", keys: [key], at: time
      ) { _ in certificate }
    }
    #expect(verify(at: 1_767_312_000) == .good(key))
    #expect(verify(at: 1_780_000_000) == .bad("the OpenPGP key had expired"))
    #expect(
      verify(at: 1_767_312_000, [1]) == .bad("the OpenPGP signature does not fit the content"))
  }
}
