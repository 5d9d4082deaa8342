import BacklogModel
import Reporting
import Source

/// The backlog as `nextup list` prints it: a table fitted to the terminal, by horizon.
struct ListTable {
  private let listing: Listing
  private let backlog: Backlog

  init(_ listing: Listing, of backlog: Backlog) {
    self.listing = listing
    self.backlog = backlog
  }
}
