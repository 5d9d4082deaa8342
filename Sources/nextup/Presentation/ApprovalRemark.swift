import Approval
import BacklogModel
import Git
import Source

/// Tells who changes what somebody else approves or owns, before `guard` and `audit` tell everybody.
struct ApprovalRemark {
  private let project: Project
  private let policy: Policy

  /// Who works here, as git knows the person.
  private let email: String

  /// Reads whose decision is whose; `nil` where there is no Product Owner, or git knows no name.
  init?(_ project: Project) throws {
    guard project.configuration.roles.productOwner != nil,
      let email = try project.repository()?.setting("user.email")
    else { return nil }
    self.project = project
    policy = try Policy(reading: project.configurationFile)
    self.email = email
  }

  /// Says on standard error which changes of an item are others' to make or to approve.
  func complain(ofChanging old: SourceFile, to new: SourceFile) {
    let configuration = project.configuration
    let items = [old, new].map { file in
      ItemReader(configuration).item(in: file, stage: configuration.folder(of: file.path)?.stage)
    }
    for change in policy.foreignChanges(from: items[0], to: items[1], by: email) {
      switch change.owner {
      case .productOwner(let cure): Output.complain("\(change.key) is not approved yet: \(cure)")
      case .roles(let roles):
        Output.complain(
          "\(change.key) belongs to \(roles.joined(separator: " or ")), and \(email) is not among "
            + "them: 'nextup audit' will report the change unless one of them makes it")
      }
    }
  }

  /// Says on standard error who approves a change of the order.
  func complainOfMoving() {
    guard let cure = policy.cureOfForeignMove(by: email) else { return }
    Output.complain("the order is not approved yet: \(cure)")
  }
}
