/// Choices that the input itself makes, so that the fuzzer can steer them.
///
/// They are read backwards from the end of the input, which stays part of it: so every seed is a
/// plain file.
struct Choices {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// A number from 0, below a count.
  mutating func below(_ count: Int) -> Int {
    Int(rest.popLast() ?? 0) % max(count, 1)
  }

  /// One of some values; `nil` if there are none.
  mutating func one<Value>(of values: [Value]) -> Value? {
    values.isEmpty ? nil : values[below(values.count)]
  }
}
