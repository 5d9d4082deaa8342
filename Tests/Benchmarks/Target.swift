/// What a measurement has to reach.
enum Target {
  /// At most so many times the time of the reference.
  case times(Double)
  /// At most so many milliseconds more than the reference.
  case millisecondsAbove(Double)
  /// At most so many milliseconds.
  case milliseconds(Double)
  /// At most so much memory, in MB.
  case megabytes(Double)
  /// Nothing: the line is there to compare with.
  case none

  /// The target in words.
  var description: String {
    switch self {
    case .times(let factor): "at most \(factor.rounded(places: factor < 0.1 ? 2 : 1)) ×"
    case .millisecondsAbove(let limit): "at most \(limit.rounded(places: 0)) ms above"
    case .milliseconds(let limit): "at most \(limit.rounded(places: 0)) ms"
    case .megabytes(let limit): "at most \(limit.rounded(places: 0)) MB"
    case .none: ""
    }
  }

  /// Whether a measurement reaches it; `nil` where there is nothing to reach.
  func isReached(by subject: Measurement, beside reference: Measurement?) -> Bool? {
    let other = reference?.wall ?? 0
    return switch self {
    case .times(let factor): subject.wall <= factor * other
    case .millisecondsAbove(let limit): subject.wall <= other + limit
    case .milliseconds(let limit): subject.wall <= limit
    case .megabytes(let limit): subject.peak <= limit
    case .none: nil
    }
  }
}

extension Double {
  /// The number with so many digits after the point.
  func rounded(places: Int) -> String {
    var factor = 1
    for _ in 0..<places { factor *= 10 }
    let scaled = Int((self * Double(factor)).rounded())
    guard places > 0 else { return String(scaled) }
    let fraction = String(abs(scaled) % factor)
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return "\(scaled / factor).\(zeros)\(fraction)"
  }
}
