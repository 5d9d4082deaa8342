public import BacklogModel

/// Merges two orders that came from one, as the list merge of orders does.
///
/// - Parameters:
///   - base: the order that both came from.
///   - ours: the order of the branch that is merged into.
///   - theirs: the order of the branch to merge.
/// - Returns: the merged order; `nil` where both moved the same item.
public typealias OrderMerging = @Sendable (_ base: Order, _ ours: Order, _ theirs: Order) -> Order?
