/// Python's readers of YAML and of JSON schemas, which some tests ask for a second opinion.
public enum PythonSchemas {
  /// Whether both are installed.
  public static let areThere =
    (try? Command.run("python3", ["-c", "import jsonschema, yaml"]).status) == 0

  /// Judges a SARIF file by the strict schema of what Nextup writes.
  ///
  /// - Returns: a line for each place that breaks the schema, then how many results there are:
  ///   `3 results`.
  public static func complaints(aboutSARIF file: String) throws -> String {
    let folder = PackageFolder.path + "/Tests/EndToEndTests/"
    return try Command.run(
      "python3", [folder + "validate-sarif.py", folder + "sarif-written.schema.json", file]
    ).transcript
  }
}
