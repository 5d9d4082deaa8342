import BacklogModel
import FuzzTargets
import Source
import TestSupport
import Testing

@Suite("An order that is accepted")
struct OrderMarkdownTests {
  @Test("is the list that CommonMark shows", arguments: 0..<12 as Range<UInt64>)
  func sameList(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<1000 {
      let file = SourceFile(path: "order.md", text: OrderSamples.text(using: &random))
      let order = Order(reading: file)
      guard order.defects.allSatisfy({ ShownOrder.harmlessDefects.contains($0.rule) }) else {
        continue
      }
      accepted += 1
      #expect(ShownOrder(order) == ShownOrder(file), "\(file.text(in: 0..<file.bytes.count))")
    }
    #expect(accepted > 100)
  }
}
