import Git
public import Source

extension AuditReport {
  /// The members of the JSON document: `{ref, tip, anchor, changes, summary}`.
  ///
  /// - Parameter isComplete: whether approved changes are listed, too; the summary counts them always.
  public func json(isComplete: Bool = true) -> [(key: String, value: JSON)] {
    [
      ("ref", .string(ref)), ("tip", .string(tip.hexadecimal)),
      ("anchor", .string(anchor.hexadecimal)),
      ("changes", .array((isComplete ? changes : violations).map(\.json))),
      ("summary", summary),
    ]
  }

  /// How many changes of each kind there are, and how many of each verdict.
  private var summary: JSON {
    func count(_ condition: (AuditChange) -> Bool) -> JSON {
      .integer(changes.count(where: condition))
    }
    let kinds = AuditChange.Kind.allCases.map { kind in
      (key: kind.rawValue, value: count { $0.kind == kind })
    }
    let verdicts = Verdict.allCases.map { verdict in
      (key: verdict.rawValue, value: count { $0.judgement.verdict == verdict })
    }
    return [
      "commits": .integer(commits), "changes": .integer(changes.count),
      "violations": .integer(violations.count), "ratified": count { $0.ratifiedBy != nil },
      "kinds": .object(kinds), "verdicts": .object(verdicts),
    ]
  }
}

extension AuditChange {
  /// The change with its verdict, evidence, people and moves.
  public var json: JSON {
    [
      "commit": .string(commit.hexadecimal), "parent": JSON(parent?.hexadecimal),
      "time": .string(UTCTime(time).text), "kind": .string(kind.rawValue),
      "verdict": .string(judgement.verdict.rawValue),
      "required": .string(judgement.required.rawValue),
      "approved": .bool(!isViolation),
      "evidence": .array(judgement.evidence.map(\.json)),
      "moves": .array(moves.map(\.json)), "details": .array(details.map(JSON.string)),
      "ratified_by": JSON(ratifiedBy),
      "note": JSON(judgement.note), "path": .string(path), "id": JSON(id), "key": JSON(key),
      "from": JSON(from),
      "to": JSON(to), "landed": person(landed),
      "authored": authored.map(person) ?? .null,
    ]
  }

  private func person(_ signature: Signature) -> JSON {
    [
      "name": .string(signature.name), "email": .string(signature.email),
      "time": .string(UTCTime(signature.time).text),
    ]
  }
}

extension Evidence {
  var json: JSON {
    [
      "kind": .string(kind.rawValue), "who": .string(who), "key": JSON(key),
      "detail": JSON(detail),
    ]
  }
}
