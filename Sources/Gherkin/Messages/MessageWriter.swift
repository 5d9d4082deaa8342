import Source

/// Writes a tree as a message, with sorted keys, straight into bytes.
///
/// The official parser numbers its nodes in the order in which it completes them: rows before their
/// step, steps before examples, tags and the scenario itself. Each function is given the first number
/// that is free and gives back the next one.
struct MessageWriter {
  /// The JSON so far.
  private(set) var bytes: [UInt8] = []

  /// Writes the comments, the feature and the name of the file.
  mutating func write(_ document: GherkinDocument, uri: String) {
    bytes.reserveCapacity(1024)
    add("{\"comments\":")
    list(document.comments) { $0.placed($1.location, ",\"text\":", $1.text) }
    if let feature = document.feature {
      add(",\"feature\":")
      write(feature)
    }
    text(",\"uri\":", uri)
    add("}")
  }

  private mutating func write(_ feature: Feature) {
    add("{\"children\":[")
    var next = children(feature.background, feature.scenarios, from: 0)
    for rule in feature.rules {
      separate()
      add("{\"rule\":")
      next = write(rule, from: next)
      add("}")
    }
    text("],\"description\":", feature.heading.description)
    text(",\"keyword\":", feature.heading.keyword)
    text(",\"language\":", feature.language)
    place(feature.heading)
    tags(feature.tags, from: next)
    add("}")
  }

  private mutating func write(_ rule: FeatureRule, from first: Int) -> Int {
    add("{\"children\":[")
    let next = children(rule.background, rule.scenarios, from: first)
    let own = next + rule.tags.count
    text("],\"description\":", rule.heading.description)
    identity(own, rule.heading)
    tags(rule.tags, from: next)
    add("}")
    return own + 1
  }

  private mutating func children(
    _ background: Background?, _ scenarios: [Scenario], from first: Int
  ) -> Int {
    var next = first
    if let background {
      add("{\"background\":")
      next = write(background, from: next)
      add("}")
    }
    for scenario in scenarios {
      separate()
      add("{\"scenario\":")
      next = write(scenario, from: next)
      add("}")
    }
    return next
  }

  private mutating func write(_ background: Background, from first: Int) -> Int {
    let own = first + background.steps.nodes
    text("{\"description\":", background.heading.description)
    identity(own, background.heading)
    steps(background.steps, from: first)
    add("}")
    return own + 1
  }

  private mutating func write(_ scenario: Scenario, from first: Int) -> Int {
    text("{\"description\":", scenario.heading.description)
    var next = first + scenario.steps.nodes
    add(",\"examples\":")
    list(scenario.examples) { next = $0.write($1, from: next) }
    let own = next + scenario.tags.count
    identity(own, scenario.heading)
    steps(scenario.steps, from: first)
    tags(scenario.tags, from: next)
    add("}")
    return own + 1
  }

  private mutating func write(_ examples: Examples, from first: Int) -> Int {
    let body = first + (examples.header == nil ? 0 : 1)
    let tags = body + examples.body.count
    let own = tags + examples.tags.count
    text("{\"description\":", examples.heading.description)
    identity(own, examples.heading)
    rows(",\"tableBody\":", examples.body, from: body)
    if let header = examples.header {
      add(",\"tableHeader\":")
      write(header, number: first)
    }
    self.tags(examples.tags, from: tags)
    add("}")
    return own + 1
  }
}

// MARK: Steps and what stands below them

extension MessageWriter {
  private mutating func steps(_ steps: [Step], from first: Int) {
    var next = first
    add(",\"steps\":")
    list(steps) { next = $0.write($1, from: next) }
  }

  private mutating func write(_ step: Step, from first: Int) -> Int {
    add("{")
    let own = first + (step.table?.rows.count ?? 0)
    if let rows = step.table?.rows, let start = rows.first {
      add("\"dataTable\":{\"location\":")
      write(start.location)
      self.rows(",\"rows\":", rows, from: first)
      add("},")
    }
    if let docString = step.docString {
      add("\"docString\":")
      write(docString)
      add(",")
    }
    number(own, isFirst: true)
    text(",\"keyword\":", step.keyword)
    text(",\"keywordType\":", step.kind.rawValue)
    add(",\"location\":")
    write(step.location)
    text(",\"text\":", step.text)
    add("}")
    return own + 1
  }

  private mutating func write(_ docString: DocString) {
    text("{\"content\":", docString.content)
    text(",\"delimiter\":", docString.delimiter)
    add(",\"location\":")
    write(docString.location)
    if let mediaType = docString.mediaType { text(",\"mediaType\":", mediaType) }
    add("}")
  }

  private mutating func rows(_ key: StaticString, _ rows: [TableRow], from first: Int) {
    var next = first
    add(key)
    list(rows) { writer, row in
      writer.write(row, number: next)
      next += 1
    }
  }

  private mutating func write(_ row: TableRow, number own: Int) {
    add("{\"cells\":")
    list(row.cells) { $0.placed($1.location, ",\"value\":", $1.value) }
    number(own)
    add(",\"location\":")
    write(row.location)
    add("}")
  }

  private mutating func tags(_ tags: [Tag], from first: Int) {
    var next = first
    add(",\"tags\":")
    list(tags) { writer, tag in
      writer.add("{")
      writer.number(next, isFirst: true)
      next += 1
      writer.add(",\"location\":")
      writer.write(tag.location)
      writer.text(",\"name\":", tag.name)
      writer.add("}")
    }
  }
}

// MARK: JSON

extension MessageWriter {
  private mutating func add(_ json: StaticString) {
    json.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func text(_ key: StaticString, _ text: String) {
    add(key)
    bytes.appendJSON(text)
  }

  private mutating func number(_ own: Int, isFirst: Bool = false) {
    add(isFirst ? "\"id\":\"" : ",\"id\":\"")
    bytes += String(own).utf8
    add("\"")
  }

  /// Number, keyword and place of a heading that is a numbered node.
  private mutating func identity(_ own: Int, _ heading: Heading) {
    number(own)
    text(",\"keyword\":", heading.keyword)
    place(heading)
  }

  /// Location and name, which stand beside each other in every heading.
  private mutating func place(_ heading: Heading) {
    add(",\"location\":")
    write(heading.location)
    text(",\"name\":", heading.name)
  }

  /// A text that has a location and nothing else.
  private mutating func placed(_ location: Location, _ key: StaticString, _ text: String) {
    add("{\"location\":")
    write(location)
    self.text(key, text)
    add("}")
  }

  private mutating func write(_ location: Location) {
    add("{\"column\":")
    bytes += String(location.column).utf8
    add(",\"line\":")
    bytes += String(location.line).utf8
    add("}")
  }

  private mutating func list<Element>(
    _ elements: [Element], write: (inout MessageWriter, Element) -> Void
  ) {
    add("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { add(",") }
      write(&self, element)
    }
    add("]")
  }

  /// Writes a comma unless a list has just begun.
  private mutating func separate() {
    if bytes.last != UInt8(ascii: "[") { add(",") }
  }
}

extension [Step] {
  /// How many nodes are numbered in them: the steps and the rows of their tables.
  fileprivate var nodes: Int { reduce(0) { $0 + 1 + ($1.table?.rows.count ?? 0) } }
}
