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
    let listings = backlog.listings(of: guess.items)
    let entries = guess.items.compactMap { item in
      item.id.flatMap { id in listings[id]?.line(id) }
    }
    var text = "# Product backlog\n\n"
    text += "Why this order: it was taken from \(guess.source.inWords). "
    text += "From now on, this page ranks.\n"
    if !entries.isEmpty { text += "\n" + entries.map { $0 + "\n" }.joined() }
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
