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
    tags = TemplateTag.all(in: bytes).tags
  }

  /// The names of the templates that it includes.
  var partials: [String] {
    tags.filter { $0.kind == .partial || $0.kind == .parent }.map(\.name)
  }

  /// Reads the template.
  ///
  /// - Parameter names: the names of all templates, without extension.
  func template(among names: Set<String>) throws(SiteError) -> [TemplateNode] {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      throw error("it is not valid UTF-8")
    }
    var depth = 0
    for tag in tags {
      depth += tag.opens ? 1 : tag.kind == .close ? -1 : 0
      if depth > Self.deepestNesting {
        throw error(
          "sections are nested more than \(Self.deepestNesting) deep", at: tag.range.lowerBound)
      }
      if let complaint = complaint(about: tag, names: names) {
        throw error(complaint, at: tag.range.lowerBound)
      }
    }
    do throws(TemplateParser.Failure) {
      return try TemplateParser.nodes(of: file.bytes)
    } catch {
      throw self.error(error.message, at: error.offset)
    }
  }

  private func complaint(about tag: TemplateTag, names: Set<String>) -> String? {
    switch tag.kind {
    case .variable(isEscaped: false) where !tag.name.hasSuffix("HTML"):
      "'\(tag.name)' is text and must be escaped: write {{\(tag.name)}}"
    case .partial where !names.contains(tag.name), .parent where !names.contains(tag.name):
      "there is no template '\(tag.name)'" + Suggestion.phrase(for: tag.name, among: names.sorted())
    case .directive: "delimiters and content types cannot be changed"
    default: nil
    }
  }

  private func error(_ message: String, at offset: Int? = nil) -> SiteError {
    let place = offset.map { offset in
      let position = file.position(at: offset)
      return ":\(position.line):\(position.column)"
    }
    return SiteError(.template, operation: "reading \(path)\(place ?? "")", message: message)
  }
}
