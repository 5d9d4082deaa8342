import BacklogModel
import Source

/// The file by which a forge asks the Product Owner to review the order, the policy, and what
/// enforces them: the recipes for CI, and the file itself.
///
/// It knows files, not keys: the `ownership` of keys cannot be said there.
struct CodeOwners {
  /// Where forges look for it, in the order in which they do.
  private static let places = [
    ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS",
  ]

  private static let heading =
    "# The Product Owner's: the order, the policy that says so, and what enforces it."
  private static let largestFile = 1 << 20

  /// The path of the file.
  let path: String

  private let before: [UInt8]?
  private let lines: [String]

  /// Prepares the file of the repository that a backlog is in.
  ///
  /// - Parameters:
  ///   - configuration: who the owner is, and where the order stands.
  ///   - place: the repository.
  ///   - recipes: the recipes for CI that are about to be written.
  init(of configuration: Configuration, in place: RepositoryPlace, recipes: [String]) throws {
    let host = configuration.approval.host
    let people = Self.reviewers(of: configuration.roles).flatMap { $0.owners(on: host) }
    guard !people.isEmpty else {
      throw ProjectError(
        operation: "writing CODEOWNERS",
        message: "\(Configuration.fileName) names no Product Owner with an e-mail address")
    }
    let present = try Self.places.first { try place.tree.entry(at: $0) != nil }
    path = present ?? (host == "github" ? ".github/CODEOWNERS" : "CODEOWNERS")
    before = try present.map { try place.tree.read($0, limit: Self.largestFile) }
    let folder = place.folder.isEmpty ? "" : place.folder + "/"
    let files = [Configuration.fileName, configuration.path(of: "order.md")].map { folder + $0 }
    let services = try CIService.allCases.filter { service in
      let path = service.recipe.path
      return try recipes.contains(path) || place.tree.entry(at: path) != nil
    }
    lines = (files + services.flatMap(\.paths) + [path]).map { file in
      "/" + file.replacing(" ", with: "\\ ") + " " + people.joined(separator: " ")
    }
  }

  /// The change that adds what is missing; `nil` if nothing is.
  var change: FileChange? {
    let text = before ?? []
    let present = Set(
      text.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 })
    func isMissing(_ line: String) -> Bool { !present.contains(ArraySlice(line.utf8)) }
    guard lines.contains(where: isMissing) else { return nil }
    let lineEnd: [UInt8] = text.firstRange(of: [0x0D, 0x0A]) == nil ? [0x0A] : [0x0D, 0x0A]
    let start = text.isEmpty || text.last == 0x0A ? text : text + lineEnd
    let added = ([Self.heading] + lines).filter(isMissing).flatMap { Array($0.utf8) + lineEnd }
    return FileChange(path: path, before: before, after: start + added)
  }

  /// Who is asked: the owner, and who stands in without an end.
  ///
  /// A stand-in for some days would be asked for ever.
  private static func reviewers(of roles: Roles) -> [Roles.Person] {
    guard let owner = roles.productOwner else { return [] }
    return [owner] + roles.delegates.filter { $0.to == nil }
  }
}

extension Roles.Person {
  /// How a forge calls the person: by the handles that its own addresses hold, or else by all
  /// addresses.
  ///
  /// - Parameter host: the forge, as `approval.host` names it.
  fileprivate func owners(on host: String) -> [String] {
    let addresses = emails.filter { $0.contains("@") }
    let handles = addresses.compactMap { Self.handle(in: $0, of: host) }
    return handles.isEmpty ? addresses : handles
  }

  /// The handle in an address that a forge gives to hide one: `1234+paula@users.noreply.github.com`,
  /// `1234-paula@users.noreply.gitlab.com`.
  private static func handle(in address: String, of host: String) -> String? {
    let separators = ["github": "+", "gitlab": "-"]
    guard let separator = separators[host].flatMap(\.first),
      let at = address.lastIndex(of: "@"),
      address[at...].lowercased() == "@users.noreply.\(host).com"
    else { return nil }
    let name = address[..<at]
    let number = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name[number.endIndex...]
    let isNumbered = !number.isEmpty && rest.first == separator
    return "@" + (isNumbered ? rest.dropFirst() : name)
  }
}
