import FrontMatter
import Source

/// What the configuration says of people, and of how the order is approved.
extension ConfigurationReader {
  func roles() -> Roles {
    var roles = Roles()
    guard let node = yaml["roles"] else { return roles }
    roles.productOwner = node["product-owner"].map(person)
    roles.delegates = node["delegates"]?.elements.map(person) ?? []
    for name in ConfigurationKeys.roleNames.dropFirst() {
      roles.emails[name] = node[name]?.texts.filter { $0 != "none" }
    }
    return roles
  }

  private func person(_ node: Node) -> Roles.Person {
    Roles.Person(
      name: node["name"]?.text ?? "", emails: node["emails"]?.texts ?? [],
      ssh: node["ssh"]?.texts ?? [], openPGP: node["openpgp"]?.texts ?? [],
      from: node["from"]?.text.flatMap { CalendarDay($0) },
      to: node["to"]?.text.flatMap { CalendarDay($0) })
  }

  func approval() -> ApprovalPolicy {
    var policy = ApprovalPolicy()
    guard let node = yaml["approval"] else { return policy }
    node["version"]?.text.flatMap { Int($0) }.map { policy.version = $0 }
    node["require"]?.text.map { policy.require = $0.lowercased() }
    node["accept"].map { policy.accept = $0.texts.map { $0.lowercased() } }
    node["refs"].map { policy.refs = $0.texts }
    node["host"]?.text.map { policy.host = $0.lowercased() }
    policy.hostKeys = node["host-keys"]?.elements.map(hostKey) ?? []
    node["revoked"].map { policy.revoked = $0.texts }
    return policy
  }

  private func hostKey(_ node: Node) -> ApprovalPolicy.HostKey {
    ApprovalPolicy.HostKey(
      ssh: node["ssh"]?.text ?? "", openPGP: node["openpgp"]?.text ?? "",
      from: node["from"]?.text.flatMap { CalendarDay($0) },
      to: node["to"]?.text.flatMap { CalendarDay($0) })
  }

  /// A branch under another name than git's own would be guarded by nobody.
  mutating func checkBranches() {
    guard let node = yaml["approval"]?["refs"], !node.isAbsent else { return }
    if node.elements.isEmpty { complain(node, "'refs' names no branch: nothing would be guarded") }
    for element in node.elements {
      guard let text = element.text else { continue }
      let prefix = "refs/heads/"
      let name = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
      let isName =
        !name.isEmpty && !name.utf8.contains { $0 <= 0x20 || "*?[~^:\\".utf8.contains($0) }
      if !isName {
        complain(element, "'\(text)' is not the name of a branch; each is written out")
      } else if !text.hasPrefix(prefix) {
        complain(element, "'\(text)' is not the full name of a branch; write \(prefix)\(name)")
      }
    }
  }

  /// A last day before the first one is a mistake that nobody would notice.
  mutating func checkPeriods() {
    let roles = yaml["roles"]
    let people = [roles?["product-owner"]] + (roles?["delegates"]?.elements ?? [])
    for node in people + (yaml["approval"]?["host-keys"]?.elements ?? []) {
      guard let from = node?["from"]?.text.flatMap({ CalendarDay($0) }), let last = node?["to"],
        let to = last.text.flatMap({ CalendarDay($0) }), to < from
      else { continue }
      complain(last, "the last day, \(to), is before the first, \(from)")
    }
  }
}
