import Approval
import BacklogModel
import Source

/// Whether the keys of the people who approve, and of the forge, are keys, and can be used.
enum PeoplesKeys: DoctorCheck {
  static let name = "keys"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let project = examination.project else { return [] }
    let keys = named(in: project.configuration)
    let wrong = keys.filter { SigningKey($0.text) == nil }.map { key in
      DoctorFinding.broken(
        "'\(key.text)' of \(key.owner) is no public key",
        do: "write 'ssh-ed25519 AAAA…', as the file with .pub has it, or an OpenPGP fingerprint")
    }
    let revoked = project.configuration.approval.revoked
      .filter { SigningKey($0) == nil && !isStatement($0) }
      .map { text in
        DoctorFinding.broken(
          "'\(text)' of approval.revoked is no public key, and no statement",
          do: "write the key as the policy has it, or the name of the file in approvals")
      }
    let findings =
      wrong + revoked + reversedPeriods(in: project.configuration)
      + keys.compactMap { missingFile(of: $0.text, in: project) }
    if !findings.isEmpty || keys.isEmpty { return findings }
    return [
      .fine("\(keys.count.counted("key")) of people who approve and of the forge, well formed")
    ]
  }

  private static func named(in configuration: Configuration) -> [(owner: String, text: String)] {
    let roles = configuration.roles
    let people = ([roles.productOwner].compactMap { $0 } + roles.delegates).flatMap { person in
      (person.ssh + person.openPGP).map { (person.name, $0) }
    }
    let hosts = configuration.approval.hostKeys.flatMap { [$0.ssh, $0.openPGP] }
      .filter { !$0.isEmpty }.map { ("approval.host-keys", $0) }
    return people + hosts
  }

  /// Who is in office from a day on that comes after the last one.
  private static func reversedPeriods(in configuration: Configuration) -> [DoctorFinding] {
    let periods =
      configuration.roles.delegates.map { ($0.name, $0.from, $0.to) }
      + configuration.approval.hostKeys.map { ("a key in approval.host-keys", $0.from, $0.to) }
    return periods.compactMap { name, from, to in
      guard let from, let to, to < from else { return nil }
      return .broken(
        "the last day of \(name), \(to), is before the first, \(from)", do: "correct the days")
    }
  }

  /// Whether a text is the id of a statement, or the beginning that names its file.
  private static func isStatement(_ text: String) -> Bool {
    [16, 64].contains(text.utf8.count) && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }

  /// An OpenPGP key is named by its fingerprint only; the key itself has to stand in the backlog.
  private static func missingFile(of key: String, in project: Project) -> DoctorFinding? {
    guard case .openPGP(let fingerprint)? = SigningKey(key) else { return nil }
    let path = project.configuration.path(of: "keys/\(fingerprint).asc")
    guard (try? project.workTree.read(path, limit: 1 << 20)) == nil else { return nil }
    return .advice(
      "the public key of \(fingerprint) is not in the backlog, so nothing signed by it counts",
      do: "gpg --armor --export \(fingerprint) > \(path), and commit it")
  }
}
