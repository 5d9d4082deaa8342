/// What a line leads to.
extension Place {
  /// The place after a line that is accepted here.
  ///
  /// Tags are no line of this table: what they stand above is found by looking ahead.
  ///
  /// - Parameter kind: what the line is.
  func after(_ kind: TokenKind) -> Place {
    switch kind {
    case .language: .language
    case .feature, .rule: .title(.header)
    case .background: .title(.background)
    case .scenario: .title(.scenario)
    case .examples: .title(.examples)
    case .step: section.map { .step($0) } ?? self
    case .tableRow: afterRow
    case .docStringSeparator: afterSeparator
    case .comment, .other: afterText
    case .end, .empty, .tags: self
    }
  }

  private var afterRow: Place {
    switch self {
    case .step(let section): .table(section, isLast: false)
    case .docStringEnd(let section, _): .table(section, isLast: true)
    case .title(.examples), .description(.examples): .examplesTable
    default: self
    }
  }

  private var afterSeparator: Place {
    switch self {
    case .step(let section): .docString(section, isLast: false)
    case .table(let section, _): .docString(section, isLast: true)
    case .docString(let section, let isLast): .docStringEnd(section, isLast: isLast)
    default: self
    }
  }

  private var afterText: Place {
    if case .title(let section) = self { .description(section) } else { self }
  }
}
