import Testing

@testable import BacklogModel

@Suite("The places of words")
struct SourceOffsetsTests {
  private static let all = [3, 4, 5, 9, 10, 20, 40, 41]

  private static let offsets: SourceOffsets = {
    var offsets = SourceOffsets()
    offsets.append(contentsOf: 3..<6)
    offsets.append(9)
    offsets.append(10)
    offsets.append(contentsOf: 15..<15)
    offsets.append(20)
    offsets.append(contentsOf: 40..<42)
    return offsets
  }()

  @Test("are those that were added")
  func places() {
    #expect((0..<Self.offsets.count).map { Self.offsets[$0] } == Self.all)
    #expect(Self.offsets.last == 41)
    #expect(SourceOffsets().last == nil)
  }

  @Test("stay the same in every part")
  func parts() {
    for start in Self.all.indices {
      for end in start...Self.all.count {
        let part = Self.offsets[start..<end]
        #expect((0..<part.count).map { part[$0] } == Array(Self.all[start..<end]))
      }
    }
  }
}
