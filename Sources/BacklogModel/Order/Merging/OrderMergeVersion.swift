/// One of the three versions of an order in a merge, with parts that have common numbers.
struct OrderMergeVersion {
  /// The parts in the order of the file, the start and the end of the file included.
  let parts: [OrderMergePart]

  /// The number of each part; the same in all versions.
  let numbers: [Int]

  /// The index of the part of each number; -1 where this version does not have it.
  private let indices: [Int]

  /// Gives each part its number.
  ///
  /// - Parameters:
  ///   - parts: parts with common keys.
  ///   - table: the number of each key of all versions.
  init(_ parts: [OrderMergePart], table: [OrderMergePart.Key: Int]) {
    self.parts = parts
    numbers = parts.map { table[$0.key] ?? 0 }
    var indices = Array(repeating: -1, count: table.count)
    for (index, number) in numbers.enumerated() where indices[number] < 0 {
      indices[number] = index
    }
    self.indices = indices
  }

  /// The index of a part; `nil` where this version does not have it.
  func index(of number: Int) -> Int? { indices[number] < 0 ? nil : indices[number] }

  /// A part by its number.
  func part(_ number: Int) -> OrderMergePart? { index(of: number).map { parts[$0] } }

  /// Whether this version has a part.
  func has(_ number: Int) -> Bool { indices[number] >= 0 }

  /// The numbers of the sections in the order of the file, the start of the file first.
  var sections: [Int] { parts.filter { $0.kind == .start || $0.kind == .heading }.map(\.section) }
}
