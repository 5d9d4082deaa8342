import BacklogModel
import Source

/// A file that an editor is given, with what it had before.
///
/// An editor may remove the file, leave it empty or put something else in its place; what the file
/// had is not lost then.
struct EditedFile {
  private let project: Project
  private let path: String

  /// What the file had.
  let before: [UInt8]

  /// Reads the file; where a link stands in its place, this refuses.
  init(_ path: String, in project: Project) throws(FileTreeError) {
    self.path = path
    self.project = project
    before = try project.workTree.read(path, limit: .max)
  }

  /// What the editor left.
  ///
  /// - Throws: `ProjectError` where there is nothing to read any more; it says where the content is.
  func after() throws -> [UInt8] {
    // The editor may have changed folders, of which a tree that was used knows the old state.
    let tree = WorkTree(root: project.root)
    switch try tree.entry(at: path)?.kind {
    case .file:
      let bytes = try tree.read(path, limit: .max)
      guard !before.isEmpty, bytes.allSatisfy({ $0.isBlank || $0 == 0x0A || $0 == 0x0D }) else {
        return bytes
      }
      throw restored(from: bytes, in: tree, because: "the editor left it empty")
    case nil: throw restored(from: nil, in: tree, because: "the editor removed it")
    case .symbolicLink: throw kept(in: tree, because: "the editor put a symbolic link in its place")
    case .folder: throw kept(in: tree, because: "the editor put a folder in its place")
    default: throw kept(in: tree, because: "the editor put something that is no file in its place")
    }
  }

  /// Puts the content back.
  private func restored(
    from present: [UInt8]?, in tree: WorkTree, because reason: String
  ) -> ProjectError {
    do throws(FileTreeError) {
      try FileChange(path: path, before: present, after: before).write(in: tree)
    } catch {
      return kept(in: tree, because: reason)
    }
    return failure(
      reason + "; its content was put back (an item that nobody wants has the status 'dropped')")
  }

  /// Writes the content beside the file, or where that is impossible into the temporary folder.
  private func kept(in tree: WorkTree, because reason: String) -> ProjectError {
    do throws(FileTreeError) {
      let place = Self.freeName(path, in: project.root + "/")
      try FileChange(path: place, before: nil, after: before).write(in: tree)
      return failure("\(reason); what it had stands in \(place)")
    } catch {
      let folder = (Terminal.environment("TMPDIR") ?? "/tmp") + "/"
      let place = folder + Self.freeName(path.fileName, in: folder)
      guard (try? FileSystem.write(before, to: place)) != nil else {
        return failure("\(reason); what it had could not be kept: \(error.message)")
      }
      return failure("\(reason); what it had stands in \(place)")
    }
  }

  /// A name beside that of a file, at which nothing stands.
  private static func freeName(_ path: String, in folder: String) -> String {
    var name = path + ".before-edit"
    var number = 1
    while FileSystem.exists(folder + name) {
      number += 1
      name = "\(path).before-edit-\(number)"
    }
    return name
  }

  private func failure(_ message: String) -> ProjectError {
    ProjectError(operation: "editing \(path)", message: message)
  }
}
