/// All layouts that can be adopted; the first that is found is taken.
enum LayoutCatalog {
  /// The layouts, the more certain ones first.
  static let all: [any Layout] = [
    BacklogMdLayout(), KanbnLayout(), DoorstopLayout(), BMADLayout(), StoryFoldersLayout(),
  ]
}
