import Source
import Testing

@Suite("Marks of a conflict")
struct ConflictMarkTests {
  @Test(
    "are what git writes",
    arguments: [
      ("<<<<<<< ours", ConflictMark.ours), ("<<<<<<<", .ours), ("<<<<<<<<<< HEAD", .ours),
      ("||||||| base", .base), ("=======", .middle), (">>>>>>> a b", .theirs),
      ("<<<<<< ours", nil), ("<<<<<<<ours", nil), (" <<<<<<< ours", nil), ("<<<<<<=", nil),
      ("-------", nil), ("", nil),
    ])
  func marks(line: String, mark: ConflictMark?) {
    #expect(ConflictMark(Array(line.utf8)) == mark)
  }
}
