import CLibgit2
public import Source

/// The three-way merge of a text, line by line, as git does it without any driver.
public struct TextMerge: Sendable, Hashable {
  /// The merged text, with marks where both sides changed the same lines; our text where a NUL says
  /// that it is binary, which is never clean.
  public let bytes: [UInt8]

  /// Whether there is no conflict.
  public let isClean: Bool

  /// Merges what two sides made of a text.
  ///
  /// - Parameters:
  ///   - base: the text from which both come; empty if both added the file.
  ///   - ours: our text.
  ///   - theirs: their text.
  ///   - marks: how conflicts are marked.
  /// - Throws: `.failed` if libgit2 cannot merge, as with a text of more than a gigabyte.
  public init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], marks: ConflictMarks = ConflictMarks()
  ) throws(GitError) {
    if ours == theirs || base == theirs || base == ours {
      bytes = base == ours ? theirs : ours
      isClean = true
      return
    }
    try Library.prepare()
    var result = git_merge_file_result()
    defer { git_merge_file_result_free(&result) }
    let status = marks.ours.withCString { ourLabel in
      marks.theirs.withCString { theirLabel in
        var options = git_merge_file_options()
        git_merge_file_options_init(&options, UInt32(GIT_MERGE_FILE_OPTIONS_VERSION))
        (options.our_label, options.their_label) = (ourLabel, theirLabel)
        options.marker_size = UInt16(marks.size)
        return Self.merge(base, ours, theirs, &options, into: &result)
      }
    }
    try Library.check(status, .mergingTexts)
    isClean = result.automergeable != 0
    // A text with a NUL is binary to git, which marks nothing in it.
    let isMarked = isClean || ![base, ours, theirs].contains { $0.contains(0) }
    bytes = isMarked ? Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len)) : ours
  }

  /// Lends the texts to libgit2 for the time of the call.
  private static func merge(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8],
    _ options: inout git_merge_file_options, into result: inout git_merge_file_result
  ) -> CInt {
    func input(_ bytes: UnsafeRawBufferPointer) -> git_merge_file_input {
      var input = git_merge_file_input()
      git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
      input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      input.size = bytes.count
      return input
    }
    return base.withUnsafeBytes { base in
      ours.withUnsafeBytes { ours in
        theirs.withUnsafeBytes { theirs in
          var (base, ours, theirs) = (input(base), input(ours), input(theirs))
          return git_merge_file(&result, &base, &ours, &theirs, &options)
        }
      }
    }
  }
}
