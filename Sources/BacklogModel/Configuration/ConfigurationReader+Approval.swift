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
    // A short name means a branch, and would guard nothing under another name than git's own.
    node["refs"].map { node in
      policy.refs = node.texts.map { $0.hasPrefix("refs/") ? $0 : "refs/heads/" + $0 }
    }
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
}
