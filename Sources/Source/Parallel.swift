import CHeap
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on many values at once, on all cores.
public enum Parallel {
  /// Gives the results of a function for each element, in the order of the elements.
  ///
  /// The elements are cut into runs of neighbours, several for each core, so that one slow element
  /// does not hold up the rest.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], runLength: Int = 64,
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard elements.count > runLength else { return elements.map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: elements.count, by: runLength) {
        let run = elements[start..<min(start + runLength, elements.count)]
        group.addTask {
          heap_use_large_pages()
          return (start / runLength, run.map(transform))
        }
      }
      var runs = [[Result]](repeating: [], count: (elements.count + runLength - 1) / runLength)
      for await (index, results) in group { runs[index] = results }
      return runs.flatMap { $0 }
    }
  }

  /// Runs numbered jobs on all cores and waits for them, for who is not asynchronous.
  ///
  /// They begin in the order of their numbers, so the longest should come first.
  /// - Returns: their results, in the order of their numbers.
  public static func perform<Result: Sendable>(
    _ count: Int, _ job: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = job(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { results in (0..<count).compactMap { results[$0] } }
  }

  /// Cuts numbered elements into runs of neighbours, one for each core, works on all runs at once and
  /// waits for them, for who is not asynchronous.
  ///
  /// - Parameters:
  ///   - count: how many elements there are.
  ///   - shortest: how many are worth a core of their own.
  ///   - job: gives a value for each element of a run.
  /// - Returns: the values in the order of the elements.
  /// - Throws: the error of the first run that has one.
  public static func inRuns<Value: Sendable, Failure: Error>(
    of count: Int, shortest: Int = 64, _ job: @Sendable (Range<Int>) throws(Failure) -> [Value]
  ) throws(Failure) -> [Value] {
    let runCount = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), count / shortest))
    let length = (count + runCount - 1) / runCount
    let runs = perform(runCount) { number in
      Result { () throws(Failure) in
        try job(number * length..<min((number + 1) * length, count))
      }
    }
    var values: [Value] = []
    for run in runs { values += try run.get() }
    return values
  }
}
