import Source
import Testing

@testable import BacklogModel

@Suite("The story sentence")
struct StorySentenceTests {
  /// Each text has its role, means and benefit marked, in this order.
  static let layouts = [
    "As a «buyer», I want to «pay by card» so that «I am done».",
    "As a «buyer», I want «a receipt», so that «I can prove it».",
    "As an «API user» I need «a key», so «I can call it»",
    "AS A «buyer» I WANT TO «pay» SO THAT «I am done»",
    "As the «clerk», I would like to «rest» in order to «live»!",
    "As a «clerk», I’d like to «see today’s list» so that «I don’t forget».",
    "As «repository manager», I can «list files».",
    "As a «buyer» I must «sign» so that «it counts»",
    "As a «developer on a team, at home», I want «tests» so that «I sleep».",
    "As a «buyer who wants to pay», I want to «pay».",
    "As a «buyer», when the shop is closed, I want to «see why».",
    "As a «clerk», I «don't want to type».",
    "As a «buyer (e.g. of books)», I want «a list» so that «I see».\nThis is so that nobody waits.",
    "As a «buyer», I want «the list (e.g. Books)» so that «I choose». We need it.",
    "As a «buyer», I want «so many books» so that «I choose».",
    "As a «user», I want to «tick boxes in order to select rows» so that «I delete them».",
    "As a «buyer»\nI want to «pay»\nSo that «I am done»",
    "As a «buyer»,\\\nI want to «pay»,\\\nso that «I am done».",
    "As a «buyer»  \nI want to «pay»  \nSo that «I am done»  \nPriority: high",
    "**As a** «buyer»\n**I want to** «pay»\n**So that** «I am done»\n**Estimate**: 3",
    "**As a** «buyer»  \n**I want** «pages»  \n**So that** «I am done»",
    "**As a** «buyer»\n\n**I want to** «pay»\n\n**So that** «I am done»",
    "As a «buyer»\n\nI want to «pay\nby card»\n\nSo that «I am\ndone»",
    "_As a_ **«buyer»**, _I want_ to `«pay»`, _so that_ [«I am done»](https://a.example/).",
    "**As a:** «buyer»\n**I want:** to «pay»\n**So that:** «I am done»",
    "- As a «buyer»\n- I want to «pay»\n- so that «I am done».",
    "* **As a** «buyer»,\n* **I want to** «pay»,\n* **so that** «I am done».",
    "1. Roles\n   - As a «buyer», I want to «pay»",
    "> As a «buyer»,\n> I want to «pay\n> by card»\n> so that «I am done».",
    "**Story**: As a «buyer», I want to «pay».",
    "**User Story:**\nAs a «buyer»\nI want to «pay»",
    "US-12: As a «buyer», I want to «pay».",
    "US-12 – As a «buyer», I want to «pay».",
    "1.2 As a «buyer», I want to «pay».",
    "`As a «buyer», I want to «pay»`",
    "“As a «buyer», I want to «pay»”",
    "This page has a story. As a «buyer», I want to «pay».",
    "<!-- template -->\n\nAs a «buyer», I want to «pay».",
    "# As a «buyer», I want to «pay»",
    "| ID | Story |\n|---|---|\n| 1 | As a «buyer», I want to «pay» |",
    "| As a | I want to | So that |\n|--|--|--|\n| «buyer» | «pay» | «I am done» |",
    "As a «buyer»,\r\nI want to «pay»,\r\nso that «I am done».\r\n",
  ]

  @Test("has a benefit even where nothing is wanted")
  func nothingWanted() throws {
    let story = try #require(
      StoryText("As an «admin», I want so that «I can sleep».").document.stories.first)
    #expect(story.role?.text == "admin")
    #expect(story.means == nil)
    #expect(story.benefit?.text == "I can sleep")
  }

  @Test("is found in every layout", arguments: layouts)
  func layout(_ text: String) {
    let read = StoryText(text)
    #expect(read.parts.map(read.file.text) == read.marks.map(read.file.text))
    #expect(read.parts == read.marks)
    #expect(read.document.stories.count == 1)
  }

  @Test("may begin with the benefit")
  func benefitFirst() {
    for text in [
      "In order to «be done», as a «buyer», I want to «pay».",
      "**In order to** «be done»\n**As a** «buyer»\n**I want to** «pay»",
      "- In order to «be done»\n- as a «buyer»\n- I want to «pay»",
    ] {
      let read = StoryText(text)
      let story = read.document.stories.first
      let parts = [story?.benefit, story?.role, story?.means].compactMap { $0?.range }
      #expect(parts == read.marks)
    }
  }

  @Test("takes an order in the middle as the benefit")
  func benefitInTheMiddle() {
    let read = StoryText("As a buyer, in order to be done, I want to pay.")
    #expect(read.words == [["buyer", "pay", "be done"]])
  }

  @Test("has its words without mark-up and with single blanks")
  func words() {
    let read = StoryText(
      "As a **very  *good* buyer**,\nI want `List<A>` & [the\nlist](/x), so that ~~I~~ we win.")
    #expect(read.words == [["very good buyer", "List<A> & the list", "I we win"]])
  }

  @Test(
    "is not seen in prose that says as a",
    arguments: [
      "We use it as a cache, and I want to keep it so that it is fast.",
      "The buyer acts as a user.", "As a result, I can pay.", "As soon as I can pay, I leave.",
      "As described above, I want to pay.", "As a rule, I need a key so that it works.",
      "We need to reset it so that it works.", "I can see this.",
      "```\nAs a buyer, I want to pay.\n```", "    As a buyer, I want to pay.",
    ])
  func prose(_ text: String) {
    #expect(StoryText(text).words == [])
  }

  @Test("may lack its role when it begins so or stands under a story heading")
  func missingRole() {
    #expect(StoryText("I want to pay so that I am done.").words == [["-", "pay", "I am done"]])
    #expect(StoryText("I want to pay.").words == [])
    #expect(StoryText("## Story\n\nI want to pay.").words == [["-", "pay", "-"]])
  }

  @Test("may lack its means or benefit")
  func missingMeans() {
    #expect(StoryText("As a buyer, so that I am done.").words == [["buyer", "-", "I am done"]])
    #expect(StoryText("As a buyer, I want to pay.").words == [["buyer", "pay", "-"]])
    #expect(StoryText("## User story\n\nAs a buyer").words == [["buyer", "-", "-"]])
    #expect(StoryText("## Notes\n\nAs a buyer").words == [])
    #expect(StoryText("**As a** [type of user]").words == [["[type of user]", "-", "-"]])
  }

  @Test("comes several times in a document, each under its heading")
  func many() {
    let read = StoryText(
      """
      # Epic

      ## Story 1.1: Pay

      As a buyer, I want to pay.

      ## Story 1.2: Leave

      As a buyer
      I want to leave
      As a clerk
      I want to stay

      - As a guest, I want to look. As a thief, I want to run.
      """)
    #expect(
      read.words == [
        ["buyer", "pay", "-"], ["buyer", "leave", "-"], ["clerk", "stay", "-"],
        ["guest", "look", "-"], ["thief", "run", "-"],
      ])
    #expect(
      read.document.stories.map(\.heading)
        == ["Story 1.1: Pay"] + Array(repeating: "Story 1.2: Leave", count: 4))
  }

  @Test("is two when two roles want something")
  func twoRoles() {
    let read = StoryText("- As a buyer, I want to pay\n- and as a clerk, I want to see it")
    #expect(read.words == [["buyer", "pay", "-"], ["clerk", "see it", "-"]])
  }

  @Test("ranges from its first opener to its last word")
  func range() {
    let read = StoryText("Story: «As a **buyer**, I want to **pay»**. Soon.")
    #expect(read.document.stories.map(\.range) == read.marks)
  }

  @Test(
    "is read in other languages by their words",
    arguments: [
      (
        StoryForm(
          role: ["als"], means: ["möchte ich", "will ich"], benefit: ["damit", "um"],
          criteriaHeadings: ["Akzeptanzkriterien"]),
        "Als «Käufer» möchte ich «mit Karte zahlen», damit «ich fertig bin»."
      ),
      (
        StoryForm(
          role: ["как"], means: ["я хочу"], benefit: ["чтобы"], criteriaHeadings: ["критерии"]),
        "Как «покупатель», я хочу «платить картой», чтобы «быстрее уйти»."
      ),
      (
        StoryForm(
          role: ["作为"], means: ["我想要"], benefit: ["以便"], criteriaHeadings: ["验收标准"]),
        "作为«买家»，我想要«刷卡付款»，以便«快速离开»。"
      ),
    ])
  func languages(_ form: StoryForm, _ text: String) {
    let read = StoryText(text, form: form)
    #expect(read.parts.map(read.file.text) == read.marks.map(read.file.text))
    #expect(read.parts == read.marks)
  }
}
