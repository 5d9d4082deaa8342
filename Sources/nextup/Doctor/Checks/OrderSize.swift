import BacklogModel
import Source

/// Whether the order is so large that reading its history gets slow.
enum OrderSize: DoctorCheck {
  static let name = "order"

  static func findings(in examination: Examination) -> [DoctorFinding] {
    guard let order = examination.backlog?.order else { return [] }
    let size = order.file.bytes.count
    // Half of the limit, at which nothing is read any more.
    guard size > Order.largestSize / 2 else {
      return [
        .fine("\(order.file.path) lists \(order.entries.count.counted("item")) in \(size) bytes")
      ]
    }
    return [
      .advice(
        "\(order.file.path) has \(size) bytes, and at most \(Order.largestSize) are read",
        do: "remove closed items with 'nextup fmt --sweep'")
    ]
  }
}
