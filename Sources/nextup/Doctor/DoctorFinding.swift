/// What a check of `doctor` says.
struct DoctorFinding: Sendable {
  /// How it stands.
  enum Verdict: String, Sendable {
    /// As it should be.
    case fine
    /// Works, and could be better.
    case advice
    /// Something cannot work.
    case broken
  }

  let verdict: Verdict

  /// What is so.
  let message: String

  /// What to do about it.
  let help: String?

  static func fine(_ message: String) -> DoctorFinding {
    DoctorFinding(verdict: .fine, message: message, help: nil)
  }

  static func advice(_ message: String, do help: String) -> DoctorFinding {
    DoctorFinding(verdict: .advice, message: message, help: help)
  }

  static func broken(_ message: String, do help: String? = nil) -> DoctorFinding {
    DoctorFinding(verdict: .broken, message: message, help: help)
  }
}
