import CLibgit2
public import Source

extension Repository {
  /// The largest commit, tag or folder that is read, in bytes.
  ///
  /// Real ones are far below: a folder of 100,000 files has 7 MB.
  public static let structureLimit = 64 << 20

  /// The kind and size of an object, without reading its content.
  ///
  /// - Throws: `.notFound`, or `.incompleteClone` where the clone may be what misses it.
  public func header(of id: ObjectID) throws(GitError) -> ObjectHeader {
    let operation = Operation.readingObject(id)
    var size = 0
    var kind = GIT_OBJECT_INVALID
    try readDatabase(id) { (database, name) in
      git_odb_read_header(&size, &kind, database, name)
    }
    guard let kind = ObjectKind(kind) else {
      throw GitError(.failed, operation: operation.description, message: "it has no known kind")
    }
    return ObjectHeader(kind: kind, size: size)
  }

  /// Reads an object; its size is looked at before its content is.
  ///
  /// - Parameters:
  ///   - id: the full id.
  ///   - limit: the largest size to read, in bytes.
  /// - Throws: `.tooLarge`; `.notFound`, or `.incompleteClone` where the clone may be what misses
  ///   it.
  public func object(_ id: ObjectID, limit: Int) throws(GitError) -> Object {
    let header = try header(of: id)
    guard header.size <= limit else {
      throw GitError(
        .tooLarge, operation: Operation.readingObject(id).description,
        message: "it has \(header.size) bytes, more than the limit of \(limit)")
    }
    return Object(id: id, kind: header.kind, bytes: try content(of: id))
  }

  /// Reads the content of a file.
  ///
  /// - Parameters:
  ///   - id: the full id.
  ///   - limit: the largest size to read, in bytes.
  /// - Throws: as `object(_:limit:)`; `.failed` if it is no blob.
  public func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    try object(id, as: .blob, limit: limit)
  }

  /// Reads a commit.
  ///
  /// - Throws: as `object(_:limit:)`; `.failed` if it is no commit or is malformed.
  public func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try Commit(id: id, bytes: object(id, as: .commit, limit: Self.structureLimit))
  }

  /// Reads a folder.
  ///
  /// - Throws: as `object(_:limit:)`; `.failed` if it is no tree or is malformed.
  public func tree(_ id: ObjectID) throws(GitError) -> Tree {
    try Tree(id: id, bytes: treeBytes(id))
  }

  /// The raw bytes of a folder.
  func treeBytes(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try object(id, as: .tree, limit: Self.structureLimit)
  }

  /// Whether an object is there.
  public func contains(_ id: ObjectID) -> Bool {
    watchdog.run(Operation.readingObject(id)) {
      var name = id.libgit2ID
      return database.withPointer { git_odb_exists($0, &name) == 1 }
    }
  }

  /// Reads an object that must be of a kind.
  private func object(
    _ id: ObjectID, as kind: ObjectKind, limit: Int
  ) throws(GitError) -> [UInt8] {
    let object = try object(id, limit: limit)
    guard object.kind == kind else {
      throw GitError(
        .failed, operation: Operation.readingObject(id).description,
        message: "it is a \(object.kind.rawValue), not a \(kind.rawValue)")
    }
    return object.bytes
  }

  /// Copies the bytes of an object.
  private func content(of id: ObjectID) throws(GitError) -> [UInt8] {
    var made: OpaquePointer?
    try readDatabase(id) { (database, name) in git_odb_read(&made, database, name) }
    let object = try Handle<DatabaseObjectKind>(.readingObject(id)) { pointer in
      pointer.pointee = made
      return 0
    }
    return object.withPointer { object in
      Array(
        UnsafeRawBufferPointer(
          start: git_odb_object_data(object), count: git_odb_object_size(object)))
    }
  }

  /// Calls a function of the object database under watch, and says why an object is missing.
  private func readDatabase(
    _ id: ObjectID, _ call: (OpaquePointer, UnsafePointer<git_oid>) -> CInt
  ) throws(GitError) {
    let operation = Operation.readingObject(id)
    do throws(GitError) {
      try watchdog.run(operation) { () throws(GitError) in
        var name = id.libgit2ID
        try Library.check(database.withPointer { call($0, &name) }, operation)
      }
    } catch {
      throw error.code == .notFound ? missing(id) : error
    }
  }
}
