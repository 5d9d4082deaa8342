import BacklogModel

/// Finds stories that say the same, or nearly so, in a time that grows with their number only.
///
/// Stories are looked at in the order given; each is paired with the first that it resembles.
enum StoryTwins {
  /// A story and the one before it that it resembles, as indices.
  struct Pair {
    let story: Int
    let original: Int
  }

  /// The least part of all words that two alike stories share, in percent.
  private static let leastShared = 80
  /// Stories of fewer words are only compared as a whole.
  private static let fewestWords = 4
  /// Hashes of a story: eight bands of four find a pair of 80 % with a chance of 98 %.
  private static let bands = 8
  private static let rows = 4
  /// With so many neighbours in a bucket a story is compared.
  private static let mostNeighbours = 8

  /// Stories whose words are the same, but for articles, marks and case.
  static func same(among stories: [PlacedStory]) -> [Pair] {
    var first: [UInt64: Int] = Dictionary(minimumCapacity: stories.count)
    return stories.indices.compactMap { index in
      let key = key(of: stories[index])
      if let original = first[key] { return Pair(story: index, original: original) }
      first[key] = index
      return nil
    }
  }

  /// Stories that share most words of goal and reason, and are not the same.
  static func alike(among stories: [PlacedStory]) -> [Pair] {
    var seen: Set<UInt64> = []
    var buckets: [UInt64: [Int]] = [:]
    var texts: [Int: Text] = [:]
    var pairs: [Pair] = []
    for (index, story) in stories.enumerated() where seen.insert(key(of: story)).inserted {
      guard let text = Text(story) else { continue }
      let bands = text.bands
      var candidates: Set<Int> = []
      for band in bands { candidates.formUnion(buckets[band] ?? []) }
      if let original = candidates.sorted().first(where: { texts[$0]?.resembles(text) ?? false }) {
        pairs.append(Pair(story: index, original: original))
      }
      texts[index] = text
      for band in bands where buckets[band, default: []].count < mostNeighbours {
        buckets[band, default: []].append(index)
      }
    }
    return pairs
  }

  /// The hash of all words of a story but articles.
  private static func key(of placed: PlacedStory) -> UInt64 {
    let story = placed.story
    var hash = WordKey.empty
    for part in [story.role, story.means, story.benefit] {
      for word in placed.words(part) where word.isWord && !articles.contains(word.key) {
        hash = (hash ^ word.key) &* 0x100_0000_01b3
      }
      hash = (hash ^ 1) &* 0x100_0000_01b3
    }
    return hash
  }

  private static let articles = Set(["a", "an", "the"].map(WordKey.of))

  /// What is compared: the words of goal and reason that say what they are about.
  private struct Text {
    private let words: Set<UInt64>
    private let head: UInt64

    init?(_ placed: PlacedStory) {
      let means = placed.words(placed.story.means).contentKeys
      words = Set(means + placed.words(placed.story.benefit).contentKeys)
      guard let head = means.first, words.count >= StoryTwins.fewestWords else { return nil }
      self.head = head
    }

    /// Whether the share of common words (Jaccard) is large, and both begin with one word.
    func resembles(_ other: Text) -> Bool {
      guard head == other.head else { return false }
      let common = words.intersection(other.words).count
      return common * 100 >= (words.count + other.words.count - common) * StoryTwins.leastShared
    }

    /// MinHash: the smallest of the words' hashes under several permutations, band by band.
    var bands: [UInt64] {
      (0..<StoryTwins.bands).map { band in
        var hash = UInt64(band) &+ WordKey.empty
        for row in 0..<StoryTwins.rows {
          let salt = UInt64(band * StoryTwins.rows + row + 1) &* 0x9e37_79b9_7f4a_7c15
          hash = (hash ^ (words.lazy.map { Text.mixed($0 ^ salt) }.min() ?? 0)) &* 0x100_0000_01b3
        }
        return hash
      }
    }

    /// A hash whose bits all depend on all others.
    ///
    /// The finalizer of SplitMix64: https://prng.di.unimi.it/splitmix64.c
    private static func mixed(_ value: UInt64) -> UInt64 {
      var value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
      return value ^ value >> 31
    }
  }
}
