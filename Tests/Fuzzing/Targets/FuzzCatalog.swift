/// All targets.
public enum FuzzCatalog {
  /// The targets in the order in which they are run.
  public static let all: [any FuzzTarget.Type] = [
    FrontMatterTarget.self, OrderTarget.self, MarkdownTarget.self, StoryTarget.self,
    ConfigurationTarget.self, CheckTarget.self,
  ]
}
