import BacklogModel
import Source
import Testing

@Suite("A key that nobody knows")
struct UnknownKeyTests {
  private func fixes(_ yaml: String) -> [String?] {
    let configuration = Configuration()
    let file = SourceFile(path: "PAY-1.md", text: "---\n\(yaml)\n---\n")
    return ItemSchema(configuration).defects(of: ItemReader(configuration).item(in: file))
      .filter { $0.rule == "front-matter/unknown-key" }.map { $0.fix?.title }
  }

  @Test("can be given the name that was meant, unless that stands there already")
  func renaming() {
    #expect(fixes("statsu: ready") == ["Rename to 'status'"])
    #expect(fixes("status: draft\nstatsu: ready") == [nil])
  }
}
