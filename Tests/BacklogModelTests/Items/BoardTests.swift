import Source
import Testing

@testable import BacklogModel

@Suite("A board")
struct BoardTests {
  private let board = Board(
    reading: SourceFile(
      path: "board/index.md",
      text: """
        ---
        startedColumns: [Doing]
        ---
        # Garden

        See [the guide](guide.md).

        ## To do

        - [water](tasks/water.md)
        - [cut](<tasks/cut the hedge.md>)
        - [outside](../tasks/x.md), [web](https://example.com/x.md), ![image](tasks/i.md)

        ## Doing

        - [water](tasks/water.md)
        - [dig](./tasks/dig%20deep.md)

        """))

  @Test("gives each linked item the heading above it; of two the first")
  func statuses() {
    #expect(board.columns.map(\.name) == ["To do", "Doing"])
    #expect(board.columns.first?.paths == ["board/tasks/water.md", "board/tasks/cut the hedge.md"])
    #expect(board.status(of: "board/tasks/water.md") == "To do")
    #expect(board.status(of: "board/tasks/dig deep.md") == "Doing")
    #expect(board.status(of: "board/tasks/x.md") == nil)
    #expect(board.status(of: "board/guide.md") == nil)
  }
}
