import Source

/// A story sentence as far as it has been read.
struct StoryDraft {
  var role: Story.Part?
  var means: Story.Part?
  var benefit: Story.Part?

  /// Where its first opener stands in the file.
  var start: Int?
  /// The nearest heading above its beginning.
  var heading: String?
  /// Whether it counts with a single part: its heading or bold opener says that it is a story.
  var mayLackParts = false
  /// Whether it says "As a", even if nobody follows.
  var hasRoleOpener = false
  /// Whether it says "I want", even if nothing follows.
  var hasMeansOpener = false
  /// Whether its first part was the benefit.
  var isBenefitFirst = false

  /// Whether no opener has been read.
  var isEmpty: Bool { start == nil }

  /// Whether a part has not been read yet.
  func lacks(_ part: StoryGrammar.Part) -> Bool {
    switch part {
    case .role: role == nil
    case .means: means == nil
    case .benefit: benefit == nil
    }
  }

  /// Sets a part.
  mutating func set(_ part: StoryGrammar.Part, to words: Story.Part?) {
    switch part {
    case .role: role = words
    case .means: means = words
    case .benefit: benefit = words
    }
  }

  /// The story, if enough of it is there to be one.
  var story: Story? {
    guard let start, isStory else { return nil }
    let end = [role, means, benefit].compactMap { $0?.range.upperBound }.max() ?? start
    return Story(
      role: role, means: means, benefit: benefit, range: start..<max(start, end), heading: heading)
  }

  private var isStory: Bool {
    switch (role != nil, means != nil, benefit != nil) {
    case (true, true, _): true
    case (true, false, true): true
    case (false, true, true): mayLackParts || hasRoleOpener || !isBenefitFirst
    case (false, true, false): mayLackParts || hasRoleOpener
    case (true, false, false): mayLackParts
    case (false, false, _): false
    }
  }
}
