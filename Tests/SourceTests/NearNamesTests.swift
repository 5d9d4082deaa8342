import Source
import Testing

@Suite("Near names")
struct NearNamesTests {
  @Test(
    "find the one that is a slip away",
    arguments: [
      ("PAY-7K3", "PAY-7K3F"), ("pay-7k3f", "PAY-7K3F"), ("PYA-7K3F", "PAY-7K3F"), ("XYZ", nil),
    ])
  func slips(word: String, expected: String?) {
    #expect(NearNames(["PAY-7K3F", "PAY-2M9Q"]).closest(to: word) == expected)
  }
}
