import FrontMatter
import Git
import Markdown

/// Which libraries the program runs with.
enum LibraryVersions: DoctorCheck {
  static let name = "libraries"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    [
      .fine(
        "nextup \(Nextup.version), libgit2 \(Repository.libraryVersion), "
          + "cmark \(Document.libraryVersion), libyaml \(FrontMatter.libraryVersion)")
    ]
  }
}
