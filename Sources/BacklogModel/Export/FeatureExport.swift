import Gherkin
import Source

/// The scenarios of an item as a `.feature` file that the official parser accepts.
///
/// Scenarios in fences of Gherkin stay what they are, with backgrounds, rules, tables, doc strings
/// and examples. Of the other criteria each becomes a scenario: of its steps, or of one step `*`
/// with its words, which a runner reports as not yet automated. Tags name the item (`@PAY-7K3F`)
/// and the criterion (`@PAY-7K3F#2`).
public struct FeatureExport: Sendable {
  /// What the first line of an exported file begins with.
  public static let mark = "# Made by 'nextup export gherkin' from "

  /// The name of the file: `PAY-7K3F.feature`.
  public let name: String

  /// Its content.
  public let text: String

  /// Exports an item; `nil` if it has no ID, no criteria, or could not be understood.
  public init?(_ item: Item) {
    guard let id = item.id?.text, !item.isBroken else { return nil }
    var writer = FeatureExportWriter(item, id: id)
    guard writer.write() else { return nil }
    name = id + ".feature"
    text = writer.text.text
  }
}
