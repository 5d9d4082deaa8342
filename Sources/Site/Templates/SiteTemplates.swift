import BacklogModel
public import Source
import Templates

/// The templates, the style sheet and the icon of a site: built in, each replaceable by a file.
public struct SiteTemplates: Sendable {
  /// The largest template, in bytes.
  public static let largestFile = 256 * 1024

  /// The names of all files that make up the look of a site, in order.
  public static var fileNames: [String] { builtIn.map(\.name) }

  private static let folder = "site/"
  private static let templateSuffix = ".mustache"

  private static let builtIn = TemplateFile.below(folder).map { file in
    (name: String(file.path.dropFirst(folder.count)), bytes: file.bytes)
  }

  /// The files that are published as they are, by name.
  let assets: [(name: String, bytes: [UInt8])]

  private let templates: [String: [TemplateNode]]

  /// Reads the built-in templates, and those that replace them.
  ///
  /// - Parameter folder: a folder with files named like the built-in ones; hidden files are passed
  ///   over, any other name is an error.
  /// - Throws: a `.template` error that names the file, and the line where it is known.
  public init(overriddenIn folder: String? = nil) throws(SiteError) {
    let overrides = try folder.map(Self.overrides) ?? [:]
    let files = Self.builtIn.map { file in
      let override = overrides[file.name]
      return (
        name: file.name, bytes: override ?? file.bytes,
        path: override == nil ? "the built-in \(file.name)" : "\(folder ?? "")/\(file.name)"
      )
    }
    assets = files.filter { !$0.name.hasSuffix(Self.templateSuffix) }.map { ($0.name, $0.bytes) }
    templates = try Self.templates(
      of: files.filter { $0.name.hasSuffix(Self.templateSuffix) }.map { file in
        (
          name: String(file.name.dropLast(Self.templateSuffix.count)),
          check: TemplateCheck(file.bytes, path: file.path), path: file.path
        )
      })
  }

  /// Fills in a template.
  ///
  /// - Returns: the text in UTF-8; empty if there is no template of that name.
  /// - Throws: where the templates repeat themselves so often that the page would be larger than
  ///   `TemplateRenderer.largestPage`.
  func render(_ name: String, _ context: TemplateContext) throws(SiteError) -> [UInt8] {
    var renderer = TemplateRenderer(templates, context)
    renderer.render(templates[name] ?? [])
    guard !renderer.isTooLong else {
      throw SiteError(
        .template, operation: "rendering '\(name)'",
        message: "the templates repeat themselves too often; a section inside of a section of the "
          + "same name, or a template that is included many times, makes it grow")
    }
    return renderer.bytes
  }

  private static func overrides(
    in folder: String
  ) throws(SiteError) -> [String: [UInt8]] {
    guard FileSystem.exists(folder) else {
      throw SiteError(
        .template, operation: "reading \(folder)", message: "there is no such folder")
    }
    let tree = WorkTree(root: folder)
    var files: [String: [UInt8]] = [:]
    do throws(FileTreeError) {
      for entry in try tree.entries(below: "") where !entry.path.hasPrefix(".") {
        files[entry.path] = try tree.read(entry.path, limit: largestFile)
      }
    } catch {
      throw SiteError(error, code: .template)
    }
    for name in files.keys.sorted() where !fileNames.contains(name) {
      throw SiteError(
        .template, operation: "reading \(folder)/\(name)",
        message: "no template has this name" + Suggestion.phrase(for: name, among: fileNames))
    }
    return files
  }

  private static func templates(
    of files: [(name: String, check: TemplateCheck, path: String)]
  ) throws(SiteError) -> [String: [TemplateNode]] {
    let names = Set(files.map(\.name))
    let partials = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.check.partials) })
    var templates: [String: [TemplateNode]] = [:]
    for file in files {
      templates[file.name] = try file.check.template(among: names)
      guard !includesItself(file.name, partials) else {
        throw SiteError(
          .template, operation: "reading \(file.path)", message: "it includes itself without end")
      }
    }
    return templates
  }

  private static func includesItself(_ name: String, _ partials: [String: [String]]) -> Bool {
    var seen: Set<String> = []
    var pending = partials[name] ?? []
    while let next = pending.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { pending += partials[next] ?? [] }
    }
    return false
  }
}
