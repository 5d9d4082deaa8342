import CLibFuzzer
import FuzzTargets
import Glibc
import Synchronization

/// The target of this run; libFuzzer calls back without a context.
private let chosen = Mutex<(any FuzzTarget.Type)?>(nil)

/// Runs one target under libFuzzer: `nextup-fuzz TARGET [libFuzzer's options and folders]`.
@main
enum Fuzzer {
  static func main() {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let target = FuzzCatalog.all.first(where: { $0.name == name }) else {
      let names = FuzzCatalog.all.map { $0.name }.joined(separator: ", ")
      complain("nextup-fuzz: say which target: \(names)")
      exit(64)
    }
    chosen.withLock { $0 = target }
    // libFuzzer keeps the arguments, so that they are never freed.
    var arguments: [UnsafeMutablePointer<CChar>?] =
      CommandLine.arguments.enumerated().filter { $0.offset != 1 }.map { strdup($0.element) }
    arguments.append(nil)
    let storage = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: arguments.count)
    _ = storage.initialize(from: arguments)
    var count = Int32(arguments.count - 1)
    var pointer = storage.baseAddress
    exit(
      LLVMFuzzerRunDriver(&count, &pointer) { testOneInput($0, $1) })
  }

  /// Runs the target on one input; ends the process where something that must hold does not.
  fileprivate static func run(_ bytes: [UInt8]) {
    do {
      try chosen.withLock { $0 }?.run(bytes)
    } catch {
      complain("nextup-fuzz: \(error)")
      abort()
    }
  }

  private static func complain(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// What libFuzzer's own `main`, which is linked too, would call.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Fuzzer.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}
