public import Source

extension StoryDocument {
  /// The stories as `parse` and `show` give them.
  public func storiesJSON(in file: SourceFile) -> JSON {
    let lines = LineTable(file.bytes)
    return .array(
      stories.map { story in
        let parts: [(key: String, value: JSON)] = [
          ("benefit", place(of: story.benefit, in: lines)),
          ("means", place(of: story.means, in: lines)),
          ("role", place(of: story.role, in: lines)),
        ]
        return .object([
          ("benefit", JSON(story.benefit?.text)),
          ("line", .integer(lines.position(at: story.range.lowerBound).line)),
          ("means", JSON(story.means?.text)), ("parts", .object(parts)),
          ("role", JSON(story.role?.text)),
        ])
      })
  }

  /// The criteria as `parse` and `show` give them.
  public func criteriaJSON(in file: SourceFile) -> JSON {
    let lines = LineTable(file.bytes)
    return .array(
      criteria.map { criterion in
        .object([
          ("done", criterion.isDone.map(JSON.bool) ?? nil), ("group", JSON(criterion.group)),
          ("label", JSON(criterion.label)),
          ("line", .integer(lines.position(at: criterion.range.lowerBound).line)),
          ("number", .integer(criterion.number)),
          (
            "steps",
            .array(
              criterion.steps.map { step in
                .object([("keyword", .string(step.keyword)), ("text", .string(step.text))])
              })
          ),
          ("story", JSON(criterion.story)), ("text", .string(criterion.text)),
        ])
      })
  }

  private func place(of part: Story.Part?, in lines: LineTable) -> JSON {
    guard let range = part?.range else { return nil }
    return .object([
      ("end", lines.position(at: range.upperBound).json),
      ("start", lines.position(at: range.lowerBound).json),
    ])
  }
}

extension SourcePosition {
  /// The position as JSON: line and column from 1, the column in bytes, the offset from 0.
  public var json: JSON {
    .object([("column", .integer(column)), ("line", .integer(line)), ("offset", .integer(offset))])
  }
}
