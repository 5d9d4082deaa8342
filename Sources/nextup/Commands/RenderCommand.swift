import ArgumentParser
import BacklogModel
import Site
import Source

/// Publishes the backlog.
struct RenderCommand: AsyncParsableCommand {
  /// What is made.
  enum Target: String, CaseIterable, ExpressibleByArgument {
    case html, markdown, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Publish the ranked backlog: a site, or one Markdown, JSON or CSV document.",
    discussion: """
      The site goes to the folder 'site' or to that of --out; it needs neither a server nor \
      JavaScript. The other forms go to standard output, or with --out to a file.

      Examples:
        nextup render --out public
        nextup render --to markdown --at v1.2
      """)

  /// The folder of the site where none is named.
  private static let site = "site"

  @Option(
    name: [.long, .short],
    help: ArgumentHelp("The folder of the site, or the file to write.", valueName: "path"),
    completion: .directory)
  var out: String?

  @Option(help: ArgumentHelp("What to make.", valueName: "form"))
  var to = Target.html

  @Option(
    help: ArgumentHelp("Templates that replace the built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var state: StateOption

  func run() async throws {
    let project = try project.project()
    let isSite = to == .html
    if let place = out ?? (isSite ? Self.site : nil) {
      try OutputPlace(place).check(in: project, isFolder: isSite)
    }
    let revision = try state.revision(in: project)
    let backlog = try await project.backlog(at: revision).withFolder()
    UntilExit.keep(backlog)
    backlog.complainOfUnreadableOrder()
    switch to {
    case .html: try await renderSite(backlog, of: revision)
    case .markdown: try write(BacklogExport.markdown(backlog, in: folderOfOutput(in: project)))
    case .json: try write(BacklogExport.json(backlog))
    case .csv:
      let items = Listing(of: backlog, showsClosed: true).items
      try write(BacklogExport.csv(items, of: backlog))
    }
  }

  private func renderSite(_ backlog: Backlog, of revision: String?) async throws {
    let folder = out ?? Self.site
    let renderer = SiteRenderer(
      backlog, templates: try SiteTemplates(overriddenIn: templates), revision: revision)
    let progress = ProgressLine("rendering", of: renderer.files.count)
    let summary = try await SiteWriter(to: folder).write(renderer.files) { progress.report($0) }
    progress.end()
    let unchanged = summary.unchanged == 0 ? "" : ", \(summary.unchanged) were up to date"
    Output.complain("wrote \(summary.written) files to \(folder)\(unchanged)")
    Output.complain("open \("\(folder)/index.html".wordForShell)")
  }

  /// The folder of the file to write, as the root of the backlog sees it; `nil` without a file.
  private func folderOfOutput(in project: Project) -> String? {
    guard let out else { return nil }
    let folder = out.parentFolder
    let place = folder.isEmpty ? out.hasPrefix("/") ? "/" : "." : folder
    return (try? FileSystem.resolved(place))?.way(from: project.root)
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let out else { return Output.write(bytes) }
    try FileSystem.write(bytes, to: out)
  }
}
