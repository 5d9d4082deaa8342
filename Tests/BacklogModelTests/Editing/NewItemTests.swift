import Testing

@testable import BacklogModel

@Suite("A new item")
struct NewItemTests {
  @Test(
    "has the words of its title in its file name",
    arguments: [
      ("Pay with a saved card", "pay-with-a-saved-card"), ("  É-mail: 2×2!", "e-mail-2-2"),
      ("…", ""),
      ("Ein Käse für Łódź", "ein-kase-fur-lodz"), ("Straße Ærø, e\u{301}", "strasse-aero-e"),
      ("Ещё 2 дня", "2"),
      (String(repeating: "word ", count: 20), "word-word-word-word-word-word-word-word-word"),
    ])
  func slugs(title: String, slug: String) {
    #expect(NewItem.slug(of: title) == slug)
  }

  @Test("is made from a template whose places are filled in")
  func template() {
    let template = TemplateText("{{{id}}} {{ title }} {{other}} {{open")
    #expect(
      template.filled(["id": "PAY-1", "title": "A {{id}}"]) == "PAY-1 A {{id}} {{other}} {{open")
  }
}
