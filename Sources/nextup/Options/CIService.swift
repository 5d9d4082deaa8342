import ArgumentParser

/// The CI services that there is a recipe for.
enum CIService: String, CaseIterable, ExpressibleByArgument {
  case github, gitlab, shell

  /// The template of the recipe below `Templates`, and where the file goes in the repository.
  var recipe: (template: String, path: String) {
    switch self {
    case .github: ("ci/github.yml", ".github/workflows/nextup.yml")
    case .gitlab: ("ci/gitlab.yml", ".gitlab-ci.nextup.yml")
    case .shell: ("ci/shell.sh", ".ci/nextup.sh")
    }
  }

  /// The file of the team that takes in the recipe, with the template for those who have none.
  var entry: (template: String, path: String)? {
    self == .gitlab ? ("ci/gitlab-include.yml", ".gitlab-ci.yml") : nil
  }

  /// The files without which the recipe does not run: the recipe itself and what takes it in.
  var paths: [String] { [recipe.path] + (entry.map { [$0.path] } ?? []) }

  /// What is left to do by hand.
  var advice: String {
    switch self {
    case .github, .gitlab:
      "set NEXTUP_REPOSITORY in \(recipe.path) to where the source of nextup is"
    case .shell:
      "let the service call 'sh \(recipe.path) proposal BASE HEAD' and 'sh \(recipe.path) branch'"
    }
  }
}
