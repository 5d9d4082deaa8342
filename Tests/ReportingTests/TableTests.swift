import Reporting
import Testing

@Suite("A table")
struct TableTests {
  private var table: Table {
    var table = Table([
      Table.Column("RANK", alignment: .trailing), Table.Column("ID"),
      Table.Column("TITLE", isFlexible: true), Table.Column("PTS", alignment: .trailing),
      Table.Column("STATUS"),
    ])
    table.append(["1", "PAY-7K3F", "Pay with a saved card", "3", "ready"])
    table.append(["12", "PAY-2M9Q", "カードの有効期限を説明する", "13", "in-progress"])
    table.append(["", "PAY-X4TR", "E-mail\nreceipts \u{1B}[31m", "", ""])
    return table
  }

  @Test("is as wide as its texts")
  func natural() {
    #expect(
      table.lines(width: nil) == """
        RANK  ID        TITLE                       PTS  STATUS
           1  PAY-7K3F  Pay with a saved card         3  ready
          12  PAY-2M9Q  カードの有効期限を説明する   13  in-progress
              PAY-X4TR  E-mail receipts ␛[31m

        """)
  }

  @Test("shrinks its flexible column first")
  func flexible() {
    #expect(
      table.lines(width: 50) == """
        RANK  ID        TITLE             PTS  STATUS
           1  PAY-7K3F  Pay with a save…    3  ready
          12  PAY-2M9Q  カードの有効期…    13  in-progress
              PAY-X4TR  E-mail receipts…

        """)
  }

  @Test("then shrinks its widest columns")
  func narrow() {
    #expect(
      table.lines(width: 33) == """
        RANK  ID      TITLE   PTS  STATUS
           1  PAY-7…  Pay w…    3  ready
          12  PAY-2…  カー…    13  in-pr…
              PAY-X…  E-mai…

        """)
  }

  @Test("never becomes wider than a terminal of 33 cells or more", arguments: 33...60)
  func widths(width: Int) {
    for line in table.lines(width: width).split(separator: "\n") {
      #expect(TerminalText.width(of: line) <= width)
      #expect(line.last != " ")
    }
  }

  @Test("colours its headings and cells")
  func colors() {
    var table = Table([Table.Column("ID"), Table.Column("STATUS")])
    table.append(["A-1", Table.Cell("late", .red)])
    #expect(
      table.lines(width: 80, style: Style(isColored: true)) == """
        \u{1B}[1mID\u{1B}[0m   \u{1B}[1mSTATUS\u{1B}[0m
        A-1  \u{1B}[31mlate\u{1B}[0m

        """)
  }
}
