import Source

/// The only owner of an object of libgit2: frees it when it goes out of scope.
///
/// C pointers live here and nowhere else.
struct Handle<Kind: HandleKind>: ~Copyable {
  private let pointer: OpaquePointer

  /// Takes over what a function of libgit2 makes.
  ///
  /// - Throws: what the status of the function says.
  init(
    _ operation: Operation, _ make: (UnsafeMutablePointer<OpaquePointer?>) -> CInt
  ) throws(GitError) {
    var made: OpaquePointer?
    try Library.check(make(&made), operation)
    guard let made else {
      throw GitError(
        .failed, operation: operation.description, message: "libgit2 gave no object")
    }
    pointer = made
  }

  deinit { Kind.free(pointer) }

  /// Lends the pointer for the time of a call; it must not outlive it.
  borrowing func withPointer<Result: ~Copyable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(pointer)
  }
}

/// libgit2 guards what a `ThreadSafeKind` points to, the object database, with a mutex of its own, and
/// the pointer itself never changes after `init`.
extension Handle: @unchecked Sendable where Kind: ThreadSafeKind {}
