import Foundation
import TestSupport
import Testing

@Suite("One file and one line of one list add a thing")
struct FolderListTests {
  /// A folder with the file that lists the types in it.
  private static let folders: [(folder: String, list: String)] = [
    ("Sources/nextup/Commands", "Sources/nextup/Nextup.swift"),
    ("Sources/nextup/Doctor/Checks", "Sources/nextup/Doctor/DoctorCheck.swift"),
    ("Sources/Site/Graph", "Sources/Site/Graph/GraphWriter.swift"),
  ]

  @Test("so the list has every type of the folder", arguments: folders.indices)
  func lists(index: Int) throws {
    let (folder, list) = Self.folders[index]
    let files = try FileManager.default.contentsOfDirectory(
      atPath: PackageFolder.path + "/" + folder)
    // A command may have commands of its own.
    let lists = [list] + files.map { folder + "/" + $0 }
    let text = try lists.map { try PackageFolder.text(of: $0) }.joined()
    for file in files where folder + "/" + file != list {
      let type = file.replacing(".swift", with: "")
      #expect(text.contains("\(type).self"), "\(list) does not list \(type)")
    }
  }
}
