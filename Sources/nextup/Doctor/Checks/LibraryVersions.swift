import FrontMatter
import Git
import Markdown

/// Which libraries the program runs with.
enum LibraryVersions: DoctorCheck {
  static let name = "libraries"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    [
      .fine(
        "nextup \(Nextup.version), libgit2 \(Repository.libgit2Version), "
          + "cmark \(Document.cmarkVersion), libyaml \(FrontMatter.libyamlVersion)")
    ]
  }
}
