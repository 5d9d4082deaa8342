import Git
import TestSupport
import Testing

@Suite("An object id")
struct ObjectIDTests {
  private let digits = "0123456789abcdef0123456789abcdef01234567"

  @Test("keeps its hexadecimal digits and its bytes")
  func roundTrip() throws {
    let id = try #require(ObjectID(hexadecimal: digits))
    #expect(id.hexadecimal == digits)
    #expect(id.bytes.prefix(3) == [0x01, 0x23, 0x45])
    #expect(id.bytes.count == 20)
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(ObjectID(hexadecimal: digits.uppercased()) == id)
  }

  @Test(
    "is not made of anything but 40 digits",
    arguments: ["", "0123", String(repeating: "0", count: 41), String(repeating: "g", count: 40)])
  func refused(text: String) {
    #expect(ObjectID(hexadecimal: text) == nil)
  }

  @Test("sorts as its bytes")
  func order() throws {
    let texts = ["80", "7f", "00", "ff"].map { $0 + String(repeating: "0", count: 38) }
    let low = String(repeating: "0", count: 39) + "1"
    let ids = (texts + [low]).compactMap { ObjectID(hexadecimal: $0) }.sorted()
    #expect(ids.map(\.hexadecimal) == (texts + [low]).sorted())
  }

  @Test("of some bytes is the one that git computes", arguments: ["", "hello\n", "ü\0\n"])
  func hashing(text: String) throws {
    let repository = try TemporaryRepository()
    try repository.write("file", text)
    let expected = try repository.git("hash-object", "file")
    #expect(try ObjectID(hashing: Array(text.utf8), as: .blob).hexadecimal == expected)
  }
}
