public import Source

extension JSON {
  /// Diagnostics as the findings of a JSON document, in the order of paths and places.
  public static func findings(_ diagnostics: [Diagnostic]) -> JSON {
    let ordered = diagnostics.inReadingOrder()
    let fingerprints = Fingerprint.all(of: ordered)
    return .array(zip(ordered, fingerprints).map { finding($0, fingerprint: $1) })
  }

  private static func finding(_ diagnostic: Diagnostic, fingerprint: String) -> JSON {
    let defect = diagnostic.defect
    return [
      "rule": .string(defect.rule.name),
      "severity": .string(diagnostic.severity.rawValue),
      "path": .string(diagnostic.path),
      "start": position(diagnostic.start),
      "end": position(diagnostic.end),
      "item": JSON(diagnostic.item),
      "message": .string(defect.message),
      "help": JSON(defect.help),
      "fingerprint": .string(fingerprint),
      "related": .array(defect.related.map(related)),
      "fix": defect.fix.map { fix($0, path: diagnostic.path) } ?? .null,
    ]
  }

  /// A place: line from 1, column from 1 in UTF-8 bytes, offset in bytes from 0.
  public static func position(_ position: SourcePosition) -> JSON {
    [
      "line": .integer(position.line),
      "column": .integer(position.column),
      "offset": .integer(position.offset),
    ]
  }

  private static func related(_ place: RelatedLocation) -> JSON {
    [
      "path": .string(place.path),
      "start": position(place.start),
      "message": .string(place.message),
    ]
  }

  private static func fix(_ fix: Fix, path: String) -> JSON {
    let edits = fix.edits.map { edit -> JSON in
      [
        "path": .string(path),
        "start_offset": .integer(edit.range.lowerBound),
        "end_offset": .integer(edit.range.upperBound),
        "text": .string(edit.replacement),
      ]
    }
    return ["safe": .bool(fix.isSafe), "title": .string(fix.title), "edits": .array(edits)]
  }
}
