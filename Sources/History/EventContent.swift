/// What happened to an item, without when and by whom.
struct EventContent: Hashable {
  /// What happened.
  let kind: HistoryEvent.Kind

  /// The key, or the number of the criterion; `nil` where the kind says enough.
  var key: String?

  /// What was; `nil` for nothing.
  var from: EventValue?

  /// What is; `nil` for nothing.
  var to: EventValue?
}
