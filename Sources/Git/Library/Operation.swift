/// What is being done in libgit2, in the user's words, for errors and for the watchdog.
///
/// It is a value of few bytes, so that naming each read costs no allocation.
enum Operation: Sendable, CustomStringConvertible {
  case opening(String)
  case readingObject(ObjectID)
  case searchingObject(String)
  case readingReference(String)
  case listingReferences
  case comparingHistories
  case readingIndex
  case readingConfiguration
  case writingConfiguration
  case mergingTexts

  var description: String {
    switch self {
    case .opening(let path): "opening the repository at \(path)"
    case .readingObject(let id): "reading git object \(id)"
    case .searchingObject(let digits): "looking for git object \(digits)"
    case .readingReference(let name): "reading \(name)"
    case .listingReferences: "listing branches and tags"
    case .comparingHistories: "looking for the common ancestor of two commits"
    case .readingIndex: "reading the index of git"
    case .readingConfiguration: "reading the configuration of git"
    case .writingConfiguration: "writing the configuration of git"
    case .mergingTexts: "merging two texts"
    }
  }
}
