import BacklogModel
import Source
import Testing

@Suite("Looking up an item")
struct ItemIndexTests {
  private let backlog: Backlog = {
    var configuration = Configuration()
    configuration.idPrefix = "BACK"
    configuration.idAliases = ["task"]
    return Sample.backlog(
      [("BACK-24", "aliases: [JIRA-142]"), ("BACK-24.1", ""), ("BACK-31", ""), ("OTHER-9", "")],
      order: "", configuration)
  }()

  @Test(
    "takes the exact ID, an alias, another prefix, or a unique beginning, in any case",
    arguments: [
      ("back-24", "BACK-24"), ("jira-142", "BACK-24"), ("task-24.1", "BACK-24.1"),
      ("BACK-3", "BACK-31"), ("o", "OTHER-9"),
    ])
  func found(text: String, name: String) throws {
    #expect(try backlog.item(named: text).name == name)
  }

  @Test("of two items with one ID takes the one that is named after it, unless it was dropped")
  func twins() throws {
    func found(_ files: [(path: String, status: String)]) throws -> String {
      let reader = ItemReader(Configuration())
      let items = files.map { file in
        reader.item(
          in: SourceFile(
            path: file.path,
            text: "---\nid: A-1\ntitle: A\ntype: task\nstatus: \(file.status)\n---\n"))
      }
      return try Backlog(configuration: Configuration(), items: items, order: nil)
        .item(named: "A-1").path
    }
    #expect(try found([("0-new.md", "ready"), ("a-1-old.md", "ready")]) == "a-1-old.md")
    #expect(try found([("A-1-a.md", "ready"), ("A-1-b.md", "ready")]) == "A-1-a.md")
    #expect(try found([("A-1-a.md", "dropped"), ("new.md", "ready")]) == "new.md")
    #expect(try found([("A-10.md", "ready"), ("A-1.md", "ready")]) == "A-1.md")
  }

  @Test("says what could be meant otherwise")
  func notFound() {
    #expect(
      throws: ProjectError(
        operation: "finding BACK-2", message: "several items begin so: BACK-24, BACK-24.1")
    ) { try backlog.item(named: "BACK-2") }
    #expect(
      throws: ProjectError(
        operation: "finding BCAK-31", message: "no item has this ID; did you mean 'BACK-31'?")
    ) { try backlog.item(named: "BCAK-31") }
  }
}
