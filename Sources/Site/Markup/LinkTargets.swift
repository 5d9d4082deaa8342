import BacklogModel
import Source

/// Where the links of a backlog's texts lead on the site.
struct LinkTargets: Sendable {
  /// Where a link leads.
  enum Target: Equatable {
    /// A page of the site, below its root, perhaps with a fragment.
    case page(String)
    /// Outside of the backlog, or a place on the same page: left as it is.
    case elsewhere
    /// A file that the site does not publish, by its path.
    case unpublished(String)
  }

  private let items: [String: Item]
  private let records: [String: String]
  private let orderPath: String
  private let names: PageNames
  private let index: ItemIndex

  init(_ backlog: Backlog, names: PageNames) {
    items = Dictionary(backlog.items.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    records = Dictionary(
      backlog.records.map { ($0.file.path, RecordPages.address(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    orderPath = backlog.orderPath
    index = backlog.index
    self.names = names
  }

  /// Where a destination leads.
  ///
  /// - Parameters:
  ///   - destination: the destination, as CommonMark resolves it.
  ///   - path: the file that holds the link.
  func target(of destination: String, from path: String) -> Target {
    guard !Self.leadsOutside(destination) else { return .elsewhere }
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = Self.resolved(String(parts[0]), from: path)
    let fragment = parts.count == 2 ? String(parts[1]) : ""
    if let item = item(at: file, named: String(parts[0])) {
      return .page(names.path(of: item) + Self.criterion(fragment))
    }
    if let page = records[file] { return .page(page) }
    return file == orderPath ? .page("index.html") : .unpublished(file)
  }

  /// The item to which a destination leads.
  func item(for destination: String, from path: String) -> Item? {
    guard !Self.leadsOutside(destination) else { return nil }
    let name = destination.prefix { $0 != "#" }
    return item(at: Self.resolved(String(name), from: path), named: String(name))
  }

  /// An item by its path; by the ID in the file's name, where the file was renamed; or by its ID.
  private func item(at path: String, named name: String) -> Item? {
    if let item = items[path] { return item }
    if let item = index[name] { return item }
    return path.hasSuffix(".md") ? item(namedAtStartOf: path.fileStem) : nil
  }

  /// The item whose ID a file name begins with: of several the one with the shortest ID.
  private func item(namedAtStartOf stem: String) -> Item? {
    let groups = stem.split(separator: "-", omittingEmptySubsequences: false).prefix(5)
    for count in stride(from: 2, through: groups.count, by: 1) {
      let name = groups.prefix(count).joined(separator: "-")
      if let item = Identifier(name).flatMap({ index[$0] }) { return item }
    }
    return nil
  }

  /// A fragment that names a criterion, such as `#2`; any other belongs to the file, not the page.
  private static func criterion(_ fragment: String) -> String {
    Int(fragment).map { "#" + Anchor.ofCriterion($0) } ?? ""
  }

  /// Whether a destination has a scheme, names a host or stays on its page.
  private static func leadsOutside(_ destination: String) -> Bool {
    if destination.isEmpty || destination.hasPrefix("#") || destination.hasPrefix("//") {
      return true
    }
    let scheme = destination.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    return scheme.count < destination.utf8.count
      && destination.utf8[scheme.endIndex] == UInt8(ascii: ":")
  }

  /// A relative path with its `.` and `..` resolved, below the root of the repository.
  private static func resolved(_ destination: String, from path: String) -> String {
    let name = decoded(destination.prefix { $0 != "?" })
    var parts = name.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    for part in name.split(separator: "/") {
      switch part {
      case ".": break
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// A text with its percent-encoded bytes decoded (RFC 3986, section 2.1).
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
      if bytes[index] == UInt8(ascii: "%"), digits.utf8.count == 2,
        digits.utf8.allSatisfy(\.isASCIIAlphanumeric), let byte = UInt8(digits, radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
