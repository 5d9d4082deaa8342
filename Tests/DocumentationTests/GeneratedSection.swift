import TestSupport
import Testing

/// A part of a page that is made from the code, between two comments:
/// `<!-- generated: NAME -->` and `<!-- end of NAME -->`.
struct GeneratedSection {
  private let name: String
  private let path: String

  /// Names a part of a page.
  ///
  /// - Parameters:
  ///   - name: what the comments call it.
  ///   - path: the page, below the folder of the package.
  init(_ name: String, of path: String) {
    self.name = name
    self.path = path
  }

  /// Expects the part to hold a text, with a blank line on either side; `RECORD_DOCS=1` writes it.
  func expect(_ text: String) throws {
    let page = try PackageFolder.text(of: path)
    let start = try #require(
      page.firstRange(of: "<!-- generated: \(name) -->\n"), "\(path): \(name)")
    let end = try #require(page.firstRange(of: "<!-- end of \(name) -->"), "\(path): \(name)")
    let expected = "\n" + text + "\n"
    if PackageFolder.recordsPages {
      let whole = page[..<start.upperBound] + expected + page[end.lowerBound...]
      try PackageFolder.write(String(whole), to: path)
    } else {
      let found = page[start.upperBound..<end.lowerBound]
      #expect(found == expected, "\(path) is stale in '\(name)'; run make docs")
    }
  }
}
