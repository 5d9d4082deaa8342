public import Source

/// Diagnostics as SARIF 2.1.0 (OASIS), which code scanning services and many editors read.
///
/// Columns count UTF-16 code units, which the document also says. GitHub reads 25,000 results and
/// drops the rest, so the most severe come first.
public struct SARIFReporter: Reporter {
  /// The name on the command line.
  public static let name = "sarif"

  /// What the format is for.
  public static let abstract = "SARIF 2.1.0, for code scanning"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes one run with the rules that found something, and its results.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let ordered = diagnostics.bySeverity()
    let names = Set(ordered.map(\.defect.rule)).sorted()
    let indices = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var places = TextPlaces()
    let results = zip(ordered, Fingerprint.all(of: ordered)).map { diagnostic, fingerprint in
      result(diagnostic, index: indices[diagnostic.defect.rule], fingerprint, &places)
    }
    let run: JSON = [
      "tool": ["driver": driver(of: names)],
      "columnKind": "utf16CodeUnits",
      "results": .array(results),
    ]
    let document: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [run],
    ]
    return document.prettyEncoded()
  }

  private func driver(of names: [RuleID]) -> JSON {
    let known = Dictionary(
      options.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rules = names.map { name -> JSON in
      guard let rule = known[name] else { return ["id": .string(name.name)] }
      return [
        "id": .string(name.name),
        "shortDescription": ["text": .string(rule.summary)],
        "help": ["text": .string(rule.rationale), "markdown": .string(rule.rationale)],
        "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
      ]
    }
    return ["name": "nextup", "version": .string(options.version), "rules": .array(rules)]
  }

  private func result(
    _ diagnostic: Diagnostic, index: Int?, _ fingerprint: String, _ places: inout TextPlaces
  ) -> JSON {
    let (start, end) = places.places(of: diagnostic)
    var members: [(key: String, value: JSON)] = [
      ("ruleId", .string(diagnostic.defect.rule.name)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", ["text": .string(diagnostic.messageWithHelp)]),
      ("locations", [location(diagnostic.path, region(start, end))]),
      ("partialFingerprints", ["nextup/v1": .string(fingerprint)]),
    ]
    if let index { members.append(("ruleIndex", .integer(index))) }
    if !diagnostic.defect.related.isEmpty {
      members.append(("relatedLocations", .array(diagnostic.defect.related.map(related))))
    }
    if let fix = diagnostic.defect.fix {
      members.append(("fixes", [self.fix(fix, of: diagnostic.file, &places)]))
    }
    return .object(members)
  }

  private func location(_ path: String, _ region: JSON) -> JSON {
    ["physicalLocation": ["artifactLocation": artifact(path), "region": region]]
  }

  private func artifact(_ path: String) -> JSON {
    ["uri": .string(options.path(of: path).percentEncodedPath)]
  }

  private func region(_ start: TextPlaces.Place, _ end: TextPlaces.Place) -> JSON {
    [
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ]
  }

  private func related(_ place: RelatedLocation) -> JSON {
    [
      "physicalLocation": [
        "artifactLocation": artifact(place.path),
        "region": ["startLine": .integer(place.start.line)],
      ],
      "message": ["text": .string(place.message)],
    ]
  }

  private func fix(_ fix: Fix, of file: SourceFile, _ places: inout TextPlaces) -> JSON {
    var replacements: [JSON] = []
    for edit in fix.edits {
      let start = places.place(at: edit.range.lowerBound, in: file)
      let end = places.place(at: edit.range.upperBound, in: file)
      replacements.append([
        "deletedRegion": region(start, end), "insertedContent": ["text": .string(edit.replacement)],
      ])
    }
    return [
      "description": ["text": .string(fix.title)],
      "artifactChanges": [
        ["artifactLocation": artifact(file.path), "replacements": .array(replacements)]
      ],
    ]
  }
}

extension String {
  /// A relative path as a relative URI (RFC 3986): all but unreserved characters and `/` as `%XX`.
  fileprivate var percentEncodedPath: String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte.isASCIIAlphanumeric || "/-._~".unicodeScalars.contains(scalar) {
        result.append(scalar)
      } else {
        result.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(result)
  }
}
