import Approval
import BacklogModel
import Git
import Source

/// Tells who changes a key that another role owns, before `audit` tells everybody.
struct OwnershipRemark {
  private let project: Project
  private let policy: Policy

  /// Who works here, as git knows the person.
  private let email: String

  /// Reads whose key is whose; `nil` where nobody owns keys, or git knows no name.
  init?(_ project: Project) throws {
    let configuration = project.configuration
    guard configuration.roles.productOwner != nil, !configuration.ownership.isEmpty,
      let email = try project.repository()?.setting("user.email")
    else { return nil }
    self.project = project
    policy = try Policy(reading: project.configurationFile)
    self.email = email
  }

  /// Says on standard error which changes of an item are others' to make.
  func complain(ofChanging old: SourceFile, to new: SourceFile) {
    let configuration = project.configuration
    let items = [old, new].map { file in
      ItemReader(configuration).item(in: file, stage: configuration.folder(of: file.path)?.stage)
    }
    for change in policy.foreignChanges(from: items[0], to: items[1], by: email) {
      let roles = change.roles.joined(separator: " or ")
      Output.complain(
        "\(change.key) belongs to \(roles), and \(email) is not among them: "
          + "'nextup audit' will report the change unless one of them makes it")
    }
  }
}
