import BacklogModel
import Source

/// Writes the first `order.md` of an adopted backlog.
struct OrderPage {
  /// The bytes of the file.
  let bytes: [UInt8]

  /// Writes the items of an order.
  ///
  /// - Parameters:
  ///   - guess: the items and where their order comes from.
  ///   - backlog: the backlog they belong to, for titles and links.
  init(_ guess: OrderGuess, in backlog: Backlog) {
    let listings = backlog.listings(of: guess.items + guess.parked)
    func line(_ item: Item) -> String? { item.id.flatMap { listings[$0]?.line($0) } }
    var text = "# Product backlog\n\n"
    text += "Why this order: it was taken from \(guess.source.inWords). "
    text += "From now on, this page ranks.\n"
    let entries = guess.items.compactMap(line)
    if !entries.isEmpty { text += "\n" + entries.map { $0 + "\n" }.joined() }
    if !guess.parked.isEmpty {
      text += "\n## Not now\n\n"
      text += guess.parked.compactMap { item in
        line(item).map { "\($0) — its status was '\(item.status ?? "")'\n" }
      }.joined()
    }
    bytes = Array(text.utf8)
  }
}

extension OrderSource {
  /// The source in words: "the key 'ordinal'".
  var inWords: String {
    switch self {
    case .key(let key): "the key '\(key)'"
    case .list(let path, _): path
    case .fileNames: "the names of the files"
    }
  }
}
