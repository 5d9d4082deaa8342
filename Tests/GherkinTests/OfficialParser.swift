import Foundation
import Source
import TestSupport

/// PyPI's `gherkin-official`, run by `python3` or by what `NEXTUP_GHERKIN_PYTHON` names.
struct OfficialParser {
  private let python: String

  /// The parser; `nil` where it is not installed.
  static let installed: OfficialParser? = {
    let named = ProcessInfo.processInfo.environment["NEXTUP_GHERKIN_PYTHON"]
    let parser = OfficialParser(python: named ?? "python3")
    return (try? parser.run(["-c", "import gherkin.parser"])) == 0 ? parser : nil
  }()

  /// What it says of texts: for each the tree as JSON, or the errors.
  func results(of texts: [String]) throws -> [NSDictionary] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "nextup-gherkin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(index)"))
    }
    guard try run(["-c", Self.script, folder.path, String(texts.count)]) == 0 else { return [] }
    let output = try Data(contentsOf: folder.appending(path: "out"))
    return try output.split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? NSDictionary
    }
  }

  private func run(_ arguments: [String]) throws -> Int32 {
    try Command.run(python, arguments).status
  }

  private static let script = """
    import json, sys
    from gherkin.parser import Parser
    from gherkin.errors import CompositeParserException
    folder, count = sys.argv[1], int(sys.argv[2])
    with open(folder + "/out", "w") as out:
        for index in range(count):
            with open(f"{folder}/{index}", encoding="utf8", newline="") as file:
                text = file.read()
            try:
                result = {"tree": Parser().parse(text)}
            except CompositeParserException as error:
                result = {"errors": [str(each) for each in error.errors]}
            out.write(json.dumps(result) + "\\n")
    """
}
