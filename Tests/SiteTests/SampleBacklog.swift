import BacklogModel
import Source
import TestSupport

@testable import Site

/// A small backlog that has one of everything that a page can show.
enum SampleBacklog {
  /// The files below the root.
  static let files: [String: String] = [
    "backlog/order.md": """
    # Product backlog

    Why this order: late trains lose us **commuters** first. See [the goal](goals/G-TRUST.md).

    ## Now

    What we work on this month.

    1. [RAIL-2B7C](items/RAIL-2B7C-delay-alert.md) Tell me about delays — asked for by [commuters](requests/R-7.md)
       - 40 calls a week
    1. [RAIL-9XK1](items/RAIL-9XK1-wrong-platform.md) Wrong platform is shown
    1. [RAIL-5T0P](items/RAIL-5T0P-seat-map.md) Show free seats — see [delays](items/RAIL-2B7C-delay-alert.md#2)

    ## Next

    1. [RAIL-3HDW](items/RAIL-3HDW-ticket-wallet.md) Keep tickets in the wallet

    ## Not now

    1. [RAIL-8QZ4](items/RAIL-8QZ4-sleeper.md) Book a sleeper — no night trains before 2028

    """,
    "backlog/items/RAIL-1EPC-journeys.md": """
    ---
    id: RAIL-1EPC
    title: Journeys without surprises
    type: epic
    status: in-progress
    goal: G-TRUST
    ---

    Everything that keeps people informed on their way.
    """,
    "backlog/items/RAIL-2B7C-delay-alert.md": """
    ---
    id: RAIL-2B7C
    title: Tell me about delays
    type: story
    status: ready
    epic: RAIL-1EPC
    goal: G-TRUST
    persona: commuter
    estimate: 5
    value: {business: 8, time: 5, risk: 1, evidence: "call log, March"}
    moscow: must
    sprint: S-1
    labels: [alerts, phone]
    x-cost-centre: "4711"
    ---

    As a **commuter**, I want to hear of a delay before I leave home so that I can take another train.

    ## Acceptance criteria

    - [x] Given a delay of five minutes, when it is announced, then my phone shows it
    - [ ] Given two delays, when both hit my line, then I see `one` message
    - [ ] Nobody is woken before six

    ## Notes

    | Line | Delay |
    |------|------:|
    | 1    | 4 min |

    See [the seat map](RAIL-5T0P-renamed.md), [criterion one](RAIL-2B7C-delay-alert.md#1), [the plan](../../docs/plan.pdf)
    and <https://example.com/>. ![A sketch](sketch.png)
    """,
    "backlog/items/RAIL-9XK1-wrong-platform.md": """
    ---
    id: RAIL-9XK1
    title: Wrong platform is shown
    type: bug
    status: in-progress
    severity: high
    business-severity: high
    found-in: production
    found-in-item: RAIL-0ACC
    blocks-release: true
    assignee: [ines@example.com]
    ---

    ## Steps to reproduce

    1. Open the board at a minute past midnight
    2. Look at platform 9

    Related: [delays](RAIL-2B7C-delay-alert.md).
    """,
    "backlog/items/RAIL-5T0P-seat-map.md": """
    ---
    id: RAIL-5T0P
    title: Show free seats
    type: story
    status: draft
    epic: RAIL-1EPC
    depends: [RAIL-2B7C, RAIL-GONE]
    ---

    As a traveller, I want to see free seats so that my family sits together.

    ## Acceptance criteria

    Given a train with free seats
    When I open the map
    Then free seats are green
    """,
    "backlog/items/RAIL-3HDW-ticket-wallet.md": """
    ---
    id: RAIL-3HDW
    title: Keep tickets in the wallet
    type: story
    status: done
    ---

    Tickets stay on the phone.
    """,
    "backlog/items/RAIL-8QZ4-sleeper.md": """
    ---
    id: RAIL-8QZ4
    title: Book a sleeper
    type: story
    status: draft
    requested-by: R-7
    ---
    """,
    "backlog/items/RAIL-0ACC-board.md": """
    ---
    id: RAIL-0ACC
    title: Departure board
    type: story
    status: accepted
    estimate: 3
    epic: RAIL-1EPC
    ---

    Done long ago.
    """,
    "backlog/items/RAIL-0DRP-fax.md": """
    ---
    id: RAIL-0DRP
    title: Tickets by fax
    type: story
    status: dropped
    reason: Nobody has a fax machine
    ---
    """,
    "backlog/items/RAIL-6HOS-hostile.md": """
    ---
    id: RAIL-6HOS
    title: "<script>alert('1')</script> & \\"quotes\\" {{revision}}"
    type: "\\" onclick=\\"alert(1)"
    status: draft
    epic: "<b>RAIL</b>"
    labels: ["<i>x</i>", "\\"\\u0301 onmouseover=alert(1) x=\\""]
    ---

    <script>alert(2)</script>

    [click](javascript:alert(3)) <img src=x onerror=alert(4)>
    ![pixel](http://tracker.example/pixel.gif)
    """,
    "backlog/items/RAIL-6HOS-second.md": """
    ---
    id: rail-6hos
    title: The same ID in another case
    type: task
    status: draft
    ---
    """,
    "backlog/items/RAIL-7BRK-broken.md": """
    ---
    id: RAIL-7BRK
    title: [never closed
    ---

    What can be made out.
    """,
    "backlog/items/no id here.md": "# A note without an ID\n\nSomebody dropped it here.\n",
    "backlog/goals/vision.md":
      "---\ntitle: Trains people trust\n---\n\nNobody wonders where their train is.\n",
    "backlog/goals/G-TRUST.md": """
    ---
    id: G-TRUST
    title: Commuters trust the clock
    measure: calls a week
    target: below 10
    by: 2026-12-31
    ---

    Fewer calls mean that people know.
    """,
    "backlog/personas/commuter.md":
      "---\nname: Commuter\naliases: [daily rider]\n---\n\nTravels every day.\n",
    "backlog/sprints/S-1.md": """
    ---
    id: S-1
    goal: Commuters hear of delays at home
    serves: [G-TRUST]
    start: 2026-03-02
    end: 2026-03-13
    state: closed
    committed: [RAIL-2B7C, RAIL-0ACC]
    goal-met: false
    goal-note: The alerts came a day late
    scope: [{item: RAIL-9XK1, change: added, asked-by: qa, reason: It was live}]
    review: [{item: RAIL-0ACC, decision: accepted}, {item: RAIL-2B7C, decision: rejected, criteria: [2], reason: Two messages}]
    satisfaction: [4, 5, 4]
    ---
    """,
    "backlog/requests/R-7.md": """
    ---
    id: R-7
    from: Sales
    ask: Sell beds in night trains
    need: A product for the summer
    decision: not-now
    reason: There are no night trains before 2028
    instead-of: [RAIL-2B7C]
    decided-by: Petra
    revisit: 2027-09-01
    items: [RAIL-8QZ4]
    ---
    """,
    "backlog/releases/2026.1.md": """
    ---
    date: 2026-03-20
    items: [RAIL-0ACC]
    decision: go
    by: Petra
    advice: {qa: "one known bug, seen live"}
    reason: The bug is rare
    ---
    """,
  ]

  /// The configuration.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.idPrefix = "RAIL"
    configuration.siteTitle = "Rail & Co"
    return configuration
  }

  /// The backlog as it is loaded, perhaps with some files changed.
  static func load(changing changes: [String: String] = [:]) async throws -> Backlog {
    let tree = MemoryTree(files.merging(changes) { $1 })
    return try await BacklogLoader(tree, configuration).load()
  }

  /// The pages of the backlog by path.
  static func site(changing changes: [String: String] = [:]) async throws -> [String: String] {
    let renderer = SiteRenderer(
      try await load(changing: changes), templates: try SiteTemplates(),
      revision: "main at 3f2c1d9")
    return try Dictionary(
      uniqueKeysWithValues: renderer.files.map {
        ($0.path, String(decoding: try $0.bytes(), as: UTF8.self))
      })
  }
}
