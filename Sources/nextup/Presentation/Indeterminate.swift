import Source

/// The end of a run that could not find out what it was asked for.
///
/// Evidence is missing, or there is more than can be read. The exit status is 3.
struct Indeterminate: OperationError {
  let operation: String
  let message: String

  /// Takes the reason of another error.
  init(_ error: any OperationError) {
    operation = error.operation
    message = error.message
  }
}
