import BacklogModel
import FrontMatter

extension Record {
  /// The maps in the list that a key holds; anything else in it is left out.
  func maps(of key: String) -> [Node] {
    (frontMatter[key]?.elements ?? []).filter { !$0.entries.isEmpty }
  }
}
