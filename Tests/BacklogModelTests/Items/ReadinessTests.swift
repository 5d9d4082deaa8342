import BacklogModel
import Source
import Testing

@Suite("Readiness")
struct ReadinessTests {
  @Test("names each missing entry of the Definition of Ready, blockers by their IDs")
  func gaps() {
    var configuration = Configuration()
    configuration.definitionOfReady = ["task": ["estimate", "criteria>=1", "no-open-blocker"]]
    let backlog = Sample.backlog(
      [("A-1", "depends: [A-2, A-3]"), ("A-2", "estimate: 3"), ("A-3", "status: dropped")],
      order: "1. A-1\n1. A-2\n", configuration)
    #expect(
      backlog.readiness(of: backlog.items[0]).missing
        == ["estimate", "criteria>=1", "no-open-blocker (A-2)"])
    #expect(backlog.readiness(of: backlog.items[1]).missing == ["criteria>=1"])
  }

  @Test("decides what is next, and why what stands above is not")
  func next() {
    let backlog = Sample.backlog(
      [
        ("A-1", "status: in-progress"), ("A-2", "depends: [A-1]"), ("A-3", "status: draft"),
        ("A-4", "waiting-for: legal"), ("A-5", ""),
      ], order: "1. A-1\n1. A-2\n1. A-3\n1. A-4\n1. A-5\n")
    let next = NextItem(in: backlog)
    #expect(next.item?.name == "A-5")
    #expect(
      next.passedOver.map(\.reasons) == [
        ["already started"], ["blocked by A-1"], ["status is draft, not ready"],
        ["waiting for legal"],
      ])
  }

  @Test(
    "knows every condition that a Definition of Ready may name",
    arguments: [
      ("story", "", "", "As a shopper, I want to pay."),
      ("criteria>=2", "", "criteria: [One]", "## AC\n\n- One\n- Two"),
      ("criteria", "", "", "## AC\n\n- One"),
      ("estimate", "estimate: 3", "estimate:", ""),
      ("value", "value: {business: 3}", "value: {evidence: a study}", ""),
      ("value", "value: {cost-of-delay: 10/day}", "value: {}", ""),
      ("goal", "goal: G-1", "goal: ''", ""),
      ("labels", "labels: [ui]", "labels: []", ""),
      ("steps", "", "", "## Steps to reproduce\n\n1. Press Pay"),
      ("severity", "severity: major", "", ""),
      ("business-severity", "business-severity: major", "", ""),
      ("no-open-blocker", "depends: [A-2]", "depends: [A-3]", ""),
      ("x-reviewed", "x-reviewed: yes", "", ""),
      ("created_date", "created_date: 2026-03-01", "", ""),
    ])
  func conditions(_ condition: String, _ keys: String, _ lacking: String, _ body: String) throws {
    let configuration = try Configuration(
      reading: SourceFile(
        path: "nextup.yml",
        text:
          "version: 1\nextra-keys: [created_date]\ndefinition-of-ready: {task: ['\(condition)']}\n"
      ))
    func missing(_ keys: String, _ body: String) -> [String] {
      let reader = ItemReader(configuration)
      let texts = [
        "A-1": "type: task\nstatus: ready\n\(keys)\n---\n\n\(body)\n",
        "A-2": "type: task\nstatus: accepted\n---\n", "A-3": "type: task\nstatus: done\n---\n",
      ]
      let items = texts.keys.sorted().map { id in
        reader.item(
          in: SourceFile(path: "items/\(id).md", text: "---\nid: \(id)\n\(texts[id] ?? "")"))
      }
      let backlog = Backlog(configuration: configuration, items: items, order: nil)
      return backlog.readiness(of: items[0]).gaps.map(\.condition)
    }
    #expect(missing(keys, body) == [])
    #expect(missing(lacking, "") == [condition])
  }

  @Test(
    "refuses a condition that nobody knows, with what was meant",
    arguments: [
      ("estimat", "unknown condition 'estimat' of readiness; did you mean 'estimate'?"),
      ("no-open-blockers", "did you mean 'no-open-blocker'?"),
      ("criteria>=two", "write 'criteria>=2' with a whole number from 1"),
      ("criteria>=0", "write 'criteria>=2' with a whole number from 1"),
      ("created_dat", "did you mean 'created_date'?"),
    ])
  func unknownConditions(_ condition: String, _ message: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration(
        reading: SourceFile(
          path: "nextup.yml",
          text:
            "version: 1\nextra-keys: [created_date]\ndefinition-of-ready:\n  task: ['\(condition)']\n"
        ))
    }
    #expect(error?.lines.count == 1)
    #expect(error?.lines.first?.hasPrefix("nextup.yml:4:10: ") == true)
    #expect(error?.lines.first?.hasSuffix(message) == true, "\(error?.lines ?? [])")
  }
}
