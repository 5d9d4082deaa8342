import BacklogModel
import FrontMatter
import Source

/// The numbers of criteria that name something else than in an earlier state of a backlog.
struct SlidNumbers {
  private let slides: [String: [Int: CriterionSlide]]

  /// Compares the items that were changed.
  init(from earlier: Backlog, to backlog: Backlog) {
    var slides: [String: [Int: CriterionSlide]] = [:]
    for item in backlog.items {
      guard let id = item.id, let old = earlier.index[id], old.file.bytes != item.file.bytes else {
        continue
      }
      let (before, after) = (old.text.criteria, item.text.criteria)
      for slide in CriteriaDifference(from: before, to: after).slides
      where before.isUnique(slide.number) && after.isUnique(slide.number) {
        slides[id.canonical, default: [:]][slide.number] = slide
      }
    }
    self.slides = slides
  }

  /// Whether all numbers name what they named.
  var isEmpty: Bool { slides.isEmpty }

  /// What happened to a number of an item; `nil` if it names what it named.
  func slide(of item: Item, _ number: Int) -> CriterionSlide? {
    item.id.flatMap { slides[$0.canonical]?[number] }
  }
}

extension [Criterion] {
  /// Whether a number names one criterion: in a text of several stories it may name several.
  fileprivate func isUnique(_ number: Int) -> Bool { count { $0.number == number } == 1 }
}
