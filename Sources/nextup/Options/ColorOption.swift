import ArgumentParser
import Reporting

/// Whether output is coloured.
struct ColorOption: ParsableArguments {
  /// When to colour.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Option(help: "When to colour the output; auto heeds NO_COLOR.")
  var color = Choice.auto

  /// The style that the choice, the environment and the terminal ask for.
  var style: Style {
    switch color {
    case .always: Style(isColored: true)
    case .never: Style(isColored: false)
    case .auto:
      Style(
        isColored: Terminal.isInteractive && Terminal.environment("NO_COLOR") == nil
          && Terminal.environment("TERM") != "dumb")
    }
  }
}
