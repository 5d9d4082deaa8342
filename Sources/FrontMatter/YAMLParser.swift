import CLibyaml
import Source

/// Owns a libyaml parser over a text in memory.
///
/// The C structure points into itself, so that it lives on the heap and never moves.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let offsets: CharacterOffsets
  private let isReady: Bool

  /// Opens a text of valid UTF-8, which must outlive the parser.
  init(_ text: UnsafeBufferPointer<UInt8>, offsets: CharacterOffsets) {
    self.offsets = offsets
    parser = .allocate(capacity: 1)
    isReady = yaml_parser_initialize(parser) == 1
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
  }

  /// The next event; `nil` when the text cannot be read further, see `problem`.
  func next() -> YAMLEvent? {
    guard isReady else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    let start = offsets.offset(ofCharacter: Int(event.start_mark.index))
    let end = offsets.offset(ofCharacter: Int(event.end_mark.index))
    var result = YAMLEvent(kind: Self.kind(of: event), range: start..<max(start, end))
    result.decoration = Self.decoration(of: event)
    return result
  }

  /// What stopped the parser.
  var problem: SyntaxProblem {
    guard isReady else {
      return SyntaxProblem(problem: "no memory", offset: 0, context: "", contextOffset: nil)
    }
    let state = parser.pointee
    let hasContext = state.context != nil
    return SyntaxProblem(
      problem: state.problem.map { String(cString: $0) } ?? "",
      offset: offsets.offset(ofCharacter: Int(state.problem_mark.index)),
      context: state.context.map { String(cString: $0) } ?? "",
      contextOffset: hasContext
        ? offsets.offset(ofCharacter: Int(state.context_mark.index)) : nil)
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let hasTags = start.tag_directives.start != start.tag_directives.end
      return .documentStart(hasDirectives: start.version_directive != nil || hasTags)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: bytes, as: UTF8.self), style(of: scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      return .listStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: return .listEnd
    case YAML_MAPPING_START_EVENT:
      return .mapStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: return .mapEnd
    default: return .streamEnd
    }
  }

  private static func style(of style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func decoration(of event: yaml_event_t) -> YAMLEvent.Decoration? {
    let marks: (anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?)
    switch event.type {
    case YAML_SCALAR_EVENT: marks = (event.data.scalar.anchor, event.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      marks = (event.data.sequence_start.anchor, event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      marks = (event.data.mapping_start.anchor, event.data.mapping_start.tag)
    default: return nil
    }
    if marks.anchor != nil { return .anchor(text(marks.anchor)) }
    return marks.tag == nil ? nil : .tag
  }

  private static func text(_ characters: UnsafeMutablePointer<UInt8>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
