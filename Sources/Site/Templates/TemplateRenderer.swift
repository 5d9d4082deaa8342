import Markdown

/// Fills in templates.
struct TemplateRenderer {
  /// The largest page, in bytes: a table of 200,000 items is smaller.
  static let largestPage = 256 * 1024 * 1024

  /// The most pieces of one page.
  static let mostPieces = 20_000_000

  /// Whether the page grew beyond the limits, and is not whole.
  var isTooLong: Bool { pieces > Self.mostPieces || bytes.count > Self.largestPage }

  /// What has been written, in UTF-8.
  private(set) var bytes: [UInt8] = []

  private let templates: [String: [TemplateNode]]
  private var pieces = 0

  /// The values in force, the innermost last.
  private var contexts: [TemplateContext]

  /// The text that the innermost section is shown for: `{{.}}`.
  private var current: TemplateContext.Value?

  /// The parts that the templates around the present one replace in it.
  private var blocks: [String: [TemplateNode]] = [:]

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - templates: all templates, by name; none includes itself.
  ///   - context: the values of the page.
  init(_ templates: [String: [TemplateNode]], _ context: TemplateContext) {
    self.templates = templates
    contexts = [context]
    bytes.reserveCapacity(16 * 1024)
  }

  /// Writes some pieces.
  mutating func render(_ nodes: [TemplateNode]) {
    for node in nodes {
      pieces += 1
      if isTooLong { return }
      switch node {
      case .text(let text): bytes.append(contentsOf: text)
      case .variable(let name, let isEscaped): write(value(of: name), isEscaped: isEscaped)
      case .section(let name, let isInverted, let nodes):
        if isInverted {
          renderInverted(nodes, value(of: name))
        } else {
          render(nodes, for: value(of: name))
        }
      case .block(let name, let nodes): render(blocks[name] ?? nodes)
      case .template(let name, let own): render(template: name, replacing: own)
      }
    }
  }

  private mutating func render(template name: String, replacing own: [String: [TemplateNode]]) {
    guard let nodes = templates[name] else { return }
    let outer = blocks
    if !own.isEmpty { blocks.merge(own) { outer, _ in outer } }
    render(nodes)
    blocks = outer
  }

  private mutating func render(_ nodes: [TemplateNode], for value: TemplateContext.Value?) {
    switch value {
    case .list(let elements):
      for element in elements { render(nodes, with: element) }
    case .context(let context?): render(nodes, with: context)
    case .flag(true): render(nodes)
    case let value? where value.isPresent:
      let outer = current
      current = value
      render(nodes)
      current = outer
    default: break
    }
  }

  private mutating func renderInverted(_ nodes: [TemplateNode], _ value: TemplateContext.Value?) {
    if value?.isPresent != true { render(nodes) }
  }

  private mutating func render(_ nodes: [TemplateNode], with context: TemplateContext) {
    let outer = current
    current = nil
    contexts.append(context)
    render(nodes)
    contexts.removeLast()
    current = outer
  }

  /// The value of a name: the innermost one.
  private func value(of name: String) -> TemplateContext.Value? {
    if name == "." { return current }
    for context in contexts.reversed() {
      if let value = context.values[name] { return value }
    }
    return nil
  }

  private mutating func write(_ value: TemplateContext.Value?, isEscaped: Bool) {
    switch value {
    case .text(let text?), .html(let text?): write(text, isEscaped: isEscaped)
    case .address(let path): write(path, isEscaped: isEscaped)
    default: break
    }
  }

  private mutating func write(_ text: String, isEscaped: Bool) {
    if isEscaped { bytes.append(escaping: text) } else { bytes.append(contentsOf: text.utf8) }
  }
}
