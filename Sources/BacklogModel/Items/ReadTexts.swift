/// The items whose texts are read, and not only their keys.
public enum ReadTexts: Sendable, Hashable {
  /// All.
  case all
  /// Those that are not closed. Which text must be read to tell so, is read all the same.
  case open
  /// None: items have neither stories nor criteria, and a title only if the front matter has it.
  case none
}
