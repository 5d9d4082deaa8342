import CHeap
import Dispatch
import Synchronization

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
}
