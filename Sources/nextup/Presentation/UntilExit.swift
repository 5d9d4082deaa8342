/// Values that live until the process ends.
///
/// A backlog is made of very many small pieces. To give each of them back right before the end, when
/// the system takes all at once, would be a good part of a short run.
enum UntilExit {
  private final class Kept {
    let value: any Sendable

    init(_ value: any Sendable) { self.value = value }
  }

  /// Keeps a value.
  static func keep(_ value: any Sendable) { _ = Unmanaged.passRetained(Kept(value)) }
}
