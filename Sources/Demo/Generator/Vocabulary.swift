/// The words of which generated items consist.
enum Vocabulary {
  static let verbs = [
    "Show", "Filter", "Export", "Print", "Share", "Archive", "Sort", "Compare", "Approve", "Cancel",
    "Schedule", "Copy", "Rename", "Group", "Search", "Import", "Translate", "Lock", "Restore",
    "Preview", "Assign", "Count", "Merge", "Remind",
  ]
  static let things = [
    "invoices", "orders", "customers", "deliveries", "returns", "vouchers", "price lists",
    "contracts", "tickets", "suppliers", "parcels", "stock levels", "tax reports", "reminders",
    "payments", "subscriptions", "offers", "complaints", "routes", "receipts", "bookings", "photos",
    "addresses", "opening hours", "discounts", "warranties",
  ]
  static let settings = [
    "on the phone", "by region", "for a whole month", "before they are due", "in several languages",
    "for one warehouse", "by e-mail", "with a reason", "from last year", "without a login",
    "in the mobile app", "across branches", "after a refund", "for large customers", "offline",
    "in one step", "with their history", "at the counter",
  ]
  static let benefits = [
    "I find mistakes before a customer does", "I need no second list",
    "the day ends an hour sooner",
    "nobody has to call us", "the numbers agree with the books", "new colleagues can do it alone",
    "we keep our promise about time", "I can answer while the customer waits",
    "the auditor has nothing to ask", "I do not lose my place",
  ]
  static let conditions = [
    "nothing has been chosen", "there are more than a thousand", "two people do it at once",
    "the connection is lost", "one of them is locked", "the month has just changed",
    "the list is empty", "the same one is chosen twice", "the user has read access only",
    "a name has more than one line",
  ]
  static let actions = [
    "I press the button", "I open the page", "I go back", "the day ends", "I ask for it again",
    "a colleague saves a change", "I leave the page", "the import has run",
  ]
  static let results = [
    "I see how many there are", "I am asked once", "nothing is changed", "the change is in the log",
    "I see the reason in words", "the page answers within a second", "the old value is kept",
    "the others are not affected", "a message names what is missing", "the totals are the same",
  ]
  static let notes = [
    "Support sees this about once a week.", "The old program did this by hand.",
    "Two customers have asked for it in writing.", "The figures come from the last quarter.",
    "A drawing hangs beside the window.", "It touches no data that is already stored.",
    "The words on the page were tried with five people.", "The deadline of the law is in autumn.",
    "A first version may do without the export.", "It must work with the keyboard alone.",
    "The list is shown as it was before, unless somebody asks.",
    "What happens to old entries is decided with the bookkeepers.",
  ]
  static let labels = [
    "accounting", "mobile", "search", "import", "security", "wording", "speed", "accessibility",
    "shipping", "portal",
  ]
  static let severities = ["minor", "major", "critical"]
  static let reasons = [
    "nobody has asked for it for a year", "solved by another item", "costs more than it brings",
  ]
  static let personas = [
    "Warehouse clerk", "Branch manager", "Bookkeeper", "Driver", "Customer", "Buyer", "Auditor",
    "Call agent",
  ]
  static let goals = [
    ("SPEED", "Orders leave the house on the day they arrive"),
    ("TRUST", "Customers need not call to know where they stand"),
    ("BOOKS", "The books close in one day"),
    ("REACH", "Branches abroad use the same program"),
  ]
}
