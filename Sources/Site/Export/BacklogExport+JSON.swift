public import BacklogModel
import FrontMatter
import Source

extension BacklogExport {
  /// The backlog as JSON: the envelope `{"version": 1, "kind": "backlog", …}` in UTF-8.
  ///
  /// `docs/formats/backlog-json.md` describes every key. Keys are sorted; what is absent is `null`.
  public static func json(_ backlog: Backlog) -> [UInt8] {
    let listing = Listing(of: backlog, showsClosed: true)
    let document = JSON.object([
      ("broken", .array(backlog.unreadable.map { problem($0.path, $0.message) })),
      ("goals", records(.goal, of: backlog)),
      ("horizons", .array((backlog.order?.horizons ?? []).map(horizon))),
      ("items", .array(listing.items.map(backlog.json))),
      ("kind", "backlog"),
      ("personas", records(.persona, of: backlog)),
      ("releases", records(.release, of: backlog)),
      ("requests", records(.request, of: backlog)),
      ("sprints", records(.sprint, of: backlog)),
      ("title", .string(backlog.configuration.siteTitle)),
      ("version", 1),
    ])
    return document.encoded() + [UInt8(ascii: "\n")]
  }

  private static func horizon(_ horizon: OrderHorizon) -> JSON {
    .object([("name", .string(horizon.name)), ("parked", .bool(horizon.isParked))])
  }

  private static func problem(_ path: String, _ message: String) -> JSON {
    .object([("message", .string(message)), ("path", .string(path))])
  }

  private static func records(_ kind: RecordKind, of backlog: Backlog) -> JSON {
    .array(backlog.records(kind).map(json))
  }

  /// A record: its identity, and every key of its kind.
  private static func json(of record: Record) -> JSON {
    let own = Set(["id", "title"])
    let keys = record.kind.keys.map(\.name).filter { !own.contains($0) }
    return .object(
      [
        (key: "broken", value: .bool(!record.frontMatter.isReadable)),
        (key: "id", value: .string(record.id)),
        (key: "path", value: .string(record.file.path)),
        (key: "title", value: .string(record.title)),
      ]
        + keys.map { key in
          let name = key.split(separator: "-").joined(separator: "_")
          return (key: name, value: record.frontMatter[key]?.json ?? nil)
        })
  }
}
