import Mustache
import Source

/// Decides whether a template may be used, and reads it.
///
/// A template must parse, may only name templates that exist, must not include itself, and must not
/// write text unescaped: only values whose names end in `HTML` are finished HTML.
struct TemplateCheck {
  /// The deepest nesting of sections.
  static let deepestNesting = 32

  private let path: String
  private let file: SourceFile
  private let tags: [TemplateTag]

  /// Looks at a template.
  ///
  /// - Parameter path: the path to name in errors.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    file = SourceFile(path: path, bytes: bytes)
    tags = TemplateTag.all(in: bytes)
  }

  /// The names of the templates that it includes.
  var partials: [String] { tags.filter { $0.kind == .partial }.map(\.name) }

  /// Reads the template.
  ///
  /// - Parameter names: the names of all templates, without extension.
  func template(among names: Set<String>) throws(SiteError) -> MustacheTemplate {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw error("it is not valid UTF-8")
    }
    var depth = 0
    for tag in tags {
      depth += tag.opensSection ? 1 : tag.kind == .close ? -1 : 0
      if depth > Self.deepestNesting {
        throw error("sections are nested more than \(Self.deepestNesting) deep", at: tag)
      }
      if let complaint = complaint(about: tag, names: names) { throw error(complaint, at: tag) }
    }
    return try parsed(text)
  }

  private func complaint(about tag: TemplateTag, names: Set<String>) -> String? {
    switch tag.kind {
    case .variable(isEscaped: false) where !tag.name.hasSuffix("HTML"):
      "'\(tag.name)' is text and must be escaped: write {{\(tag.name)}}"
    case .partial where !names.contains(tag.name):
      "there is no template '\(tag.name)'" + Suggestion.phrase(for: tag.name, among: names.sorted())
    case .directive: "delimiters and content types cannot be changed"
    default: nil
    }
  }

  private func parsed(_ text: String) throws(SiteError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: text)
    } catch let failure as MustacheTemplate.ParserError {
      let place = "\(path):\(failure.context.lineNumber):\(failure.context.columnNumber)"
      throw SiteError(
        .template, operation: "reading \(place)", message: Self.words(for: failure.error))
    } catch {
      throw self.error("it is not a valid template")
    }
  }

  private func error(_ message: String, at tag: TemplateTag? = nil) -> SiteError {
    let place = tag.map { tag in
      let position = file.position(at: tag.offset)
      return ":\(position.line):\(position.column)"
    }
    return SiteError(.template, operation: "reading \(path)\(place ?? "")", message: message)
  }

  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "the section that ends here has another name"
    case .expectedSectionEnd: "a section is never closed"
    case .unfinishedName: "a tag is not closed or has a strange name"
    case .illegalTokenInsideInheritSection, .textInsideInheritSection:
      "only blocks may stand inside a template that is extended"
    default: "a tag is not closed"
    }
  }
}
