import Approval
import BacklogModel

/// Whether the keys of the people who approve are keys.
enum PeoplesKeys: DoctorCheck {
  static let name = "keys"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let roles = examination.project?.configuration.roles else { return [] }
    let people = [roles.productOwner].compactMap { $0 } + roles.delegates
    let wrong = people.flatMap { person in
      (person.ssh + person.openPGP).filter { SigningKey($0) == nil }.map { (person.name, $0) }
    }
    if wrong.isEmpty {
      let count = people.reduce(0) { $0 + $1.ssh.count + $1.openPGP.count }
      return count == 0 ? [] : [.fine("\(count) of people who approve, all well formed")]
    }
    return wrong.map { name, key in
      .broken(
        "'\(key)' of \(name) is no public key",
        do: "write 'ssh-ed25519 AAAA…', as the file with .pub has it, or an OpenPGP fingerprint")
    }
  }
}
