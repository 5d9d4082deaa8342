import BacklogModel
import Lint
import Source
import TestSupport
import Testing

@Suite("The backlog of this project")
struct DogfoodTests {
  @Test("passes its own check with nothing to say")
  func check() async throws {
    let project = try Project.find(from: PackageFolder.path)
    #expect(project.root == PackageFolder.path)
    let backlog = try await project.backlog()
    let tree = project.workTree
    let found = try await Linter(backlog.configuration).check(backlog) { path in
      (try? tree.entry(at: path)) != nil
    }
    #expect(found.map { "\($0.path):\($0.start.line): \($0.defect.message)" } == [])
  }

  @Test("is ranked, with a reason for every item of the first horizon")
  func ranking() async throws {
    let ranking = try await Project.find(from: PackageFolder.path).backlog().ranking
    let first = ranking.ranked.filter { ranking.place(of: $0)?.horizon == "Now" }
    #expect(!first.isEmpty)
    #expect(first.allSatisfy { ranking.place(of: $0)?.reason.isEmpty == false })
    #expect(!ranking.parked.isEmpty)
    #expect(ranking.inbox.isEmpty)
  }
}
