import Mustache

/// A text among the values of a template.
///
/// A plain `String` would do, but a section on a text puts it onto the stack, and the engine then
/// asks it for every name by reflection; this type answers at once that it has none.
struct TextValue: MustacheParent, MustacheCustomRenderable {
  /// The text.
  let renderText: String

  /// A text is never a null object.
  var isNull: Bool { false }

  init(_ text: String) { renderText = text }

  /// A text has no parts.
  func child(named name: String) -> Any? { nil }
}
