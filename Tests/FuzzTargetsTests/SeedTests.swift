import Foundation
import FuzzTargets
import TestSupport
import Testing

@Suite("Seeds of the fuzzer")
struct SeedTests {
  /// A seed with its target.
  struct Seed: CustomTestStringConvertible {
    let target: any FuzzTarget.Type
    let path: String

    var testDescription: String { "\(target.name)/\(URL(filePath: path).lastPathComponent)" }
  }

  /// The seeds of all targets; what the fuzzer found stands among them.
  static let seeds = FuzzCatalog.all.flatMap { target in
    let folder = PackageFolder.path + "/Tests/Fuzzing/Seeds/" + target.name
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { Seed(target: target, path: folder + "/" + $0) }
  }

  @Test("hold, and so does every beginning of them", arguments: seeds)
  func holds(seed: Seed) throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: seed.path)))
    try seed.target.run(bytes)
    for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 16)) {
      try seed.target.run(Array(bytes[..<end]))
    }
  }

  @Test("are there for every target")
  func targets() {
    for target in FuzzCatalog.all {
      #expect(Self.seeds.contains { $0.target == target }, "\(target.name)")
    }
  }
}
