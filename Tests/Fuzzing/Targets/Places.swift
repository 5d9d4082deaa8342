import Source

/// Checks that places are inside of a file.
struct Places {
  let file: SourceFile

  /// Demands that a range lies inside.
  func demandInside(_ range: ByteRange, _ what: String) throws(FuzzFailure) {
    try demand(
      range.lowerBound >= 0 && range.upperBound <= file.bytes.count,
      "\(what) at \(range) of \(file.bytes.count) bytes")
  }

  /// Demands that defects, and what their fixes change, lie inside, and that the fixes fit.
  func demandInside(_ defects: [Defect]) throws(FuzzFailure) {
    for defect in defects {
      try demandInside(defect.range, "\(defect.rule.name): \(defect.message)")
      try demand(!defect.message.isEmpty, "\(defect.rule.name) says nothing")
      guard let fix = defect.fix else { continue }
      try demand(fix.edits.applied(to: file.bytes) != nil, "'\(fix.title)' does not fit")
    }
  }
}
