/// The words and phrases that rules look for.
///
/// Vague words, loopholes and open ends follow the rules R7, R8 and R9 of the *Guide to Writing
/// Requirements* (INCOSE, 2023) and clause 5.2.7 of ISO/IEC/IEEE 29148:2018.
extension PhraseList {
  /// Words that everybody understands otherwise.
  static let vague = PhraseList(
    """
    user-friendly, user friendly, intuitive, seamless, seamlessly, easy to use, easy-to-use
    appropriate, appropriately, adequate, adequately, suitable, suitably, reasonable, reasonably
    sufficient, sufficiently, relevant information, various, properly, correctly as expected
    nice, nicely, good enough, better, state of the art, state-of-the-art, modern, robust, robustly
    flexible, flexibly, efficient, efficiently, effective, effectively, optimal, optimally
    as expected, works well, work well, looks good, look good, normally, usual way, sensible
    """)

  /// Words that let everybody off.
  static let loopholes = PhraseList(
    """
    if possible, where possible, when possible, whenever possible, as far as possible
    as much as possible, as soon as possible, if practical, where practical, if practicable
    as appropriate, where appropriate, when appropriate, if appropriate, if applicable
    where applicable, as applicable, as needed, if needed, when needed, where needed, if necessary
    as necessary, where necessary, when necessary, as required, if required, as far as practicable
    to the extent possible, to the extent necessary, best effort, ideally, preferably, nice to have
    if time permits, in most cases, should be considered, at least partially, more or less
    """)

  /// Words that leave a list open.
  static let openEnded = PhraseList(
    """
    etc, etcetera, and so on, and so forth, and others, and more, and the like, and similar
    including but not limited to, but not limited to, or similar, or something, among others
    or whatever, and other things, and such
    """)

  /// Qualities that only a number makes testable.
  static let unmeasured = PhraseList(
    """
    fast, faster, quick, quickly, quicker, slow, responsive, performant, instantly, rapidly
    immediately, in real time, real-time, in a timely manner, timely, scalable, easy, easily
    easier, simple, simply, highly available, reliable, reliably, secure, securely, minimal
    minimum time, short time, low latency, high performance, large number, small number
    large amount, many users, smooth, smoothly, lightweight
    """)

  /// Widgets, technologies and parts of a program, which belong to the solution.
  static let solutions = PhraseList(
    """
    button, buttons, dropdown, dropdowns, drop-down, drop down, checkbox, checkboxes, radio button
    combo box, combobox, text box, textbox, text field, text area, list box, popup, pop-up, modal
    dialog, dialogue box, tooltip, hover, toolbar, sidebar, navbar, navigation bar, menu bar
    hamburger menu, tab bar, carousel, accordion, scrollbar, scroll bar, icon, icons, right-click
    double-click, modal window, table column, data grid, spinner, toggle switch, slider
    api, apis, rest, graphql, soap, endpoint, endpoints, webhook, websocket, microservice
    microservices, database, databases, sql, mysql, postgres, postgresql, mongodb, redis, sqlite
    json, xml, yaml, csv file, stored procedure, cron, cron job, docker, kubernetes, aws, azure
    react, angular, vue, javascript, typescript, python, java, php, html, css, jquery, node.js
    backend, back-end, frontend, front-end, middleware, schema, index, cache, queue, script
    """)

  /// What opens an example or aside inside a sentence.
  static let examples = PhraseList(
    """
    for example, for instance, e g, eg, i e, that is to say, in other words, for example by
    please note, note that, nb, n b
    """)

  /// Steps that a Definition of Done asks of every item.
  static let doneSteps = PhraseList(
    """
    unit tests, unit test, all tests pass, tests are written, tests written
    integration tests, test coverage, code coverage, code review, code reviewed, peer review
    code is reviewed, merged to main, merged to master, merged into main, pull request is merged
    documentation is updated, documentation updated, docs updated, docs are updated, update docs
    update documentation, update the documentation, readme updated, update the readme
    deployed to, deploy to staging, deploy to production, ci passes, ci is green, pipeline is green
    build passes, build is green, no lint errors, lint passes, linting passes, no compiler warnings
    code is merged, code merged, changelog updated, code complete, definition of done
    refactor, refactored, code is clean, typecheck passes, type checks pass, no regressions
    """)

  /// Words that hold a place for others.
  static let placeholders = PhraseList(
    """
    tbd, tba, tbc, todo, to do later, fixme, xxx, to be defined, to be determined, to be decided
    to be discussed, to be confirmed, lorem ipsum, insert text here, fill in, placeholder text
    """)
}
