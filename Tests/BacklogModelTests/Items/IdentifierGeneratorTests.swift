import Testing

@testable import BacklogModel

@Suite("New IDs")
struct IdentifierGeneratorTests {
  @Test(
    "are the shortest for which a clash is unlikely",
    arguments: [(0, 4), (1_048, 4), (1_049, 5), (33_554, 5), (33_555, 6)])
  func length(items: Int, expected: Int) {
    #expect(IdentifierGenerator.length(forItems: items) == expected)
  }

  @Test("have the prefix, base 32 digits and at least one letter, and never come twice")
  func random() throws {
    var configuration = Configuration()
    configuration.idPrefix = "PAY"
    var generator = IdentifierGenerator(configuration, taken: [])
    var random = SystemRandomNumberGenerator()
    var seen: Set<Identifier> = []
    for _ in 0..<2_000 {
      let next = generator.next(using: &random)
      let id = try #require(next)
      let digits = id.text.dropFirst(4)
      #expect(id.text.hasPrefix("PAY-") && digits.count == 4)
      #expect(digits.contains(where: \.isLetter) && !digits.contains { "ILOU".contains($0) })
      #expect(seen.insert(id).inserted)
    }
  }

  @Test("follow the largest number in the sequential style")
  func sequential() throws {
    var configuration = Configuration()
    configuration.idPrefix = "Pay"
    configuration.idStyle = .sequential
    let taken = ["PAY-9", "PAY-11.2", "OTHER-99", "PAY-97XY"].compactMap { Identifier($0) }
    var generator = IdentifierGenerator(configuration, taken: taken)
    var random = SystemRandomNumberGenerator()
    let ids = (0..<2).map { _ in generator.next(using: &random)?.text }
    #expect(ids == ["Pay-12", "Pay-13"])
  }
}
