import CLibgit2

/// A kind of object that libgit2 allocates and we must free.
protocol HandleKind {
  static func free(_ pointer: OpaquePointer)
}

/// A kind that libgit2 lets several threads use at once.
protocol ThreadSafeKind: HandleKind {}

/// An open repository.
enum RepositoryKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_repository_free(pointer) }
}

/// An object database: "uses locking internally, and is thread-safe to use from multiple threads
/// simultaneously" (`docs/threading.md` of libgit2).
enum DatabaseKind: ThreadSafeKind {
  static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}

/// The bytes of one object.
enum DatabaseObjectKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}

/// A branch, a tag or another reference.
enum ReferenceKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_reference_free(pointer) }
}

/// A walk over all references.
enum ReferenceIteratorKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_reference_iterator_free(pointer) }
}

/// The index of a work tree.
enum IndexKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_index_free(pointer) }
}

/// The merged configuration of a repository.
enum ConfigurationKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_config_free(pointer) }
}

/// A walk over configuration entries.
enum ConfigurationIteratorKind: HandleKind {
  static func free(_ pointer: OpaquePointer) { git_config_iterator_free(pointer) }
}
