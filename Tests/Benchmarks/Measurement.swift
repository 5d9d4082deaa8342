/// What one run of a command cost.
struct Measurement {
  /// The time that passed, in milliseconds.
  let wall: Double

  /// The time of all cores, in user and system mode, in milliseconds.
  let cpu: Double

  /// The largest resident memory, in MB.
  let peak: Double

  /// The same with the times of another run taken off; memory stays.
  func without(_ other: Measurement) -> Measurement {
    Measurement(wall: max(0, wall - other.wall), cpu: max(0, cpu - other.cpu), peak: peak)
  }

  /// The medians of some runs, each quantity for itself.
  static func medians(of runs: [Measurement]) -> Measurement {
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    return Measurement(
      wall: median(runs.map(\.wall)), cpu: median(runs.map(\.cpu)), peak: median(runs.map(\.peak)))
  }
}
