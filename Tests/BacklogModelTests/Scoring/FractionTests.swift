import BacklogModel
import Testing

@Suite("Exact numbers")
struct FractionTests {
  private func number(_ text: String) throws -> Fraction { try #require(Fraction(text)) }

  @Test("add decimals without an error of rounding")
  func sum() throws {
    #expect(try number("0.1").plus(number("0.2")) == number("0.3"))
    #expect(try number("1").divided(by: number("3"))?.times(number("3")) == number("1"))
    #expect(try number("-0.5").plus(number("0.5")) == Fraction.zero)
  }

  @Test("are read from digits, and from nothing else")
  func reading() {
    #expect(Fraction("2.50") == Fraction(5, over: 2))
    #expect(Fraction("-4") == Fraction(whole: -4))
    for text in ["", "-", ".", "1e3", "0x10", "1,5", "1.2.3", "--1", "9999999999999999999"] {
      #expect(Fraction(text) == nil, "\(text)")
    }
  }

  @Test("say that a result is too large, and divide by nothing")
  func limits() throws {
    let large = try number("999999999999999999")
    let square = try #require(large.times(large))
    #expect(square.times(large) == nil)
    #expect(square.plus(square) != nil)
    #expect(large.divided(by: .zero) == nil)
    #expect(Fraction(1, over: 0) == nil)
    #expect(Fraction(.min, over: 3) == nil)
  }

  @Test("compare exactly, even where their products leave 128 bits")
  func comparing() throws {
    let large = try #require(Fraction(.max - 1, over: .max))
    let larger = try #require(Fraction(.max, over: .max - 1))
    #expect(large < larger)
    #expect(!(larger < large))
    #expect(try number("-2") < number("-1.5"))
  }

  @Test(
    "are written with one decimal, or two digits that count",
    arguments: [
      ("16", "16"), ("5.25", "5.3"), ("5.04", "5"), ("0.042", "0.042"), ("0.0426", "0.043"),
      ("0", "0"), ("-1.26", "-1.3"), ("0.996", "1"), ("4000", "4000"),
    ])
  func writing(_ text: String, _ written: String) throws {
    #expect(try number(text).description == written)
  }

  @Test("are written whatever their size")
  func writingLarge() throws {
    #expect(Fraction(.max)?.description.isEmpty == false)
    #expect(Fraction(1, over: .max)?.description.isEmpty == false)
  }
}
