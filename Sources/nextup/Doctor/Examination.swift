import BacklogModel
import Git
import Source

/// What the checks of `doctor` look at, found once.
struct Examination: Sendable {
  /// The folder that was asked about.
  let folder: String

  /// The project; `nil` where there is none, or its configuration is wrong.
  let project: Project?

  /// Why there is no project.
  let projectProblem: (any OperationError)?

  /// The repository; `nil` where there is none.
  let repository: Repository?

  /// Why a repository that is there does not open.
  let repositoryProblem: GitError?

  /// The backlog; `nil` where it cannot be read.
  let backlog: Backlog?

  /// Why the backlog cannot be read, though there is a project.
  let backlogProblem: (any OperationError)?

  /// Looks at a folder.
  init(of folder: String) async {
    self.folder = folder
    do {
      project = try Project.find(from: folder)
      projectProblem = nil
    } catch {
      project = nil
      projectProblem = Self.problem(error)
    }
    do throws(GitError) {
      if let project {
        repository = try project.ownRepository()
      } else {
        repository = try Repository.discover(from: folder)
      }
      repositoryProblem = nil
    } catch {
      repository = nil
      repositoryProblem = error.code == .noRepository ? nil : error
    }
    do {
      backlog = try await project?.backlog()
      backlogProblem = nil
    } catch {
      backlog = nil
      backlogProblem = Self.problem(error)
    }
  }

  private static func problem(_ error: any Error) -> any OperationError {
    error as? any OperationError
      ?? ProjectError(operation: "looking at the backlog", message: "\(error)")
  }
}
