import FrontMatter

/// One value of a policy, with the way to it.
struct PolicyValue: Sendable {
  /// The keys that lead to it: `roles.product-owner.emails`.
  let path: String

  /// The value as people read it.
  let shown: String

  /// The values in a node: those of the maps in it, each with its own way.
  static func values(of node: Node, at path: String) -> [PolicyValue] {
    if case .map(let entries, _) = node.content {
      return entries.flatMap { values(of: $0.value, at: "\(path).\($0.key)") }
    }
    if case .list(let nodes, _) = node.content, nodes.contains(where: \.isMap) {
      return nodes.enumerated().flatMap { values(of: $1, at: "\(path)[\($0 + 1)]") }
    }
    return CanonicalValue.shown(node).map { [PolicyValue(path: path, shown: $0)] } ?? []
  }
}

extension [PolicyValue] {
  /// The values by the way to them.
  var byPath: [String: String] {
    Dictionary(map { ($0.path, $0.shown) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Node {
  fileprivate var isMap: Bool { if case .map = content { true } else { false } }
}
