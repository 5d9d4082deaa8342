import TestSupport
import Testing

@Suite("The workflow of this project's own backlog", .enabled(if: PythonSchemas.areThere))
struct OwnWorkflowTests {
  private let own: YAMLValue
  private let recipe: YAMLValue

  init() throws {
    own = try YAMLValue(parsing: PackageFolder.text(of: ".github/workflows/nextup.yml"))
    let backlog = try TemporaryBacklog()
    try backlog.nextup("init", "--ci", "github")
    recipe = try YAMLValue(parsing: backlog.read(".github/workflows/nextup.yml"))
  }

  @Test("has the triggers, the permissions and the publishing of the recipe")
  func frame() {
    for key in ["name", "on", "permissions", "defaults"] { #expect(own[key] == recipe[key]) }
    #expect(own["jobs"]?.keys == recipe["jobs"]?.keys)
    #expect(own["jobs"]?["publish"] == recipe["jobs"]?["publish"])
    for key in ["runs-on", "container"] {
      #expect(own["jobs"]?["backlog"]?[key] == recipe["jobs"]?["backlog"]?[key])
    }
    #expect(own["env"]?.texts == ["NEXTUP_FOLDER": "."])
  }

  @Test("has the steps of the recipe, but builds what is checked out")
  func steps() throws {
    func named(_ document: YAMLValue) -> [(name: String, step: YAMLValue)] {
      (document["jobs"]?["backlog"]?["steps"]?.list ?? []).map { ($0["name"]?.text ?? "", $0) }
    }
    let expected = named(recipe).filter { $0.name != "Look for nextup in the cache" }
    #expect(named(own).map(\.name) == expected.map(\.name))
    for (ours, theirs) in zip(named(own), expected) where ours.name != "Build nextup" {
      #expect(ours.step == theirs.step, "\(ours.name)")
    }
  }

  @Test("puts no expression into a script")
  func expressions() {
    let found = own.scalars().filter { $0.text.contains("${{") }
    #expect(Set(found.map(\.path)) == [["jobs", "backlog", "steps", "env", "HEAD"]])
  }
}
