import Source

/// Markdown that an order must not contain, since it would hide or make up entries.
enum OrderTrouble: Sendable, Hashable {
  /// A code fence.
  case fence
  /// HTML other than a comment.
  case html
  /// A comment that does not end on its line, or is followed by something.
  case comment
  /// A link reference definition.
  case linkDefinition
  /// A line of `=` or `-` under text.
  case underline
  /// A heading of level 2 that is indented.
  case indentedHeading
  /// A heading of level 2 without a name.
  case emptyHeading
  /// A mark that a merge left.
  case conflict

  /// What is wrong.
  var message: String {
    switch self {
    case .fence: "a code fence makes the order unreadable"
    case .html: "HTML makes the order unreadable"
    case .comment: "a comment that is more than its line makes the order unreadable"
    case .linkDefinition: "a link reference definition makes the order unreadable"
    case .underline: "a line that underlines the text above it makes the order unreadable"
    case .indentedHeading: "an indented heading makes the order unreadable"
    case .emptyHeading: "a horizon without a name makes the order unreadable"
    case .conflict: "a merge that was not finished makes the order unreadable"
    }
  }

  /// How to put it right.
  var help: String {
    switch self {
    case .fence: "put code into the item that it is about"
    case .html: "write Markdown; one-line comments are fine"
    case .comment: "begin and end each comment on one line of its own"
    case .linkDefinition: "write the address into the link: [text](address)"
    case .underline: "begin a heading with '#', or leave a blank line above the rule"
    case .indentedHeading: "begin the heading at the first column"
    case .emptyHeading: "write a name after '##'"
    case .conflict: ConflictMark.help
    }
  }
}
