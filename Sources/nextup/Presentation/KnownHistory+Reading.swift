import BacklogModel
import Git
import History
import Lint

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension KnownHistory {
  /// Takes from the history of a backlog what rules want to know.
  ///
  /// A file changed last when the last event about its item landed; a move in the order changes no
  /// file of an item.
  init(_ history: History, _ clock: LocalTime, earlier: Backlog? = nil) {
    var last: [Int: Int] = [:]
    for event in history.events where !event.kind.isPlace { last[event.item] = event.landing }
    let days = last.compactMap { item, landing in
      history.items[item].path.map {
        ($0, clock.day(at: history.commits[landing].lander.time))
      }
    }
    self.init(
      today: clock.day(at: Int(time(nil))),
      lastChanges: Dictionary(days, uniquingKeysWith: { max($0, $1) }), earlier: earlier)
  }
}
