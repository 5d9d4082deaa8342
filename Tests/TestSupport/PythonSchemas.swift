/// Python's readers of YAML and of JSON schemas, which some tests ask for a second opinion.
public enum PythonSchemas {
  /// Whether both are installed.
  public static let areThere =
    (try? Command.run("python3", ["-c", "import jsonschema, yaml"]).status) == 0
}
