public import Source

/// The tree and the errors in the form of the official parser: Cucumber Messages.
///
/// https://github.com/cucumber/messages, as JSON, a message a line.
extension GherkinDocument {
  /// The official parser stops after this many errors.
  public static let officialErrorLimit = 11

  /// One `gherkinDocument`, or a `parseError` for each error.
  ///
  /// - Parameters:
  ///   - uri: the name of the file.
  ///   - limit: how many errors to give at most.
  public func messages(uri: String, limit: Int = officialErrorLimit) -> [JSON] {
    guard errors.isEmpty else { return errors.prefix(limit).map { $0.message(uri: uri) } }
    return [["gherkinDocument": tree(uri: uri)]]
  }

  /// What could be read, whether there are errors or not.
  ///
  /// - Parameter uri: the name of the file.
  public func tree(uri: String) -> JSON {
    var writer = MessageWriter()
    writer.write(self, uri: uri)
    return .encoded(writer.bytes)
  }
}

extension GherkinError {
  fileprivate func message(uri: String) -> JSON {
    [
      "parseError": [
        "message": .string(description),
        "source": ["location": location.message, "uri": .string(uri)],
      ]
    ]
  }
}

extension Location {
  /// Line and column; no column at the end of the text.
  fileprivate var message: JSON {
    column == 0
      ? ["line": .integer(line)] : ["column": .integer(column), "line": .integer(line)]
  }
}
