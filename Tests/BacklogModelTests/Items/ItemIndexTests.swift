import BacklogModel
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
