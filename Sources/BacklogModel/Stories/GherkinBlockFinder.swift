import Gherkin
import Markdown
import Source

/// Finds the fences of a document that say that they hold Gherkin.
struct GherkinBlockFinder {
  private let file: SourceFile
  private var table: LineTable?

  /// The blocks, in the order of the text.
  private(set) var found: [GherkinBlock] = []

  /// Looks through some blocks and those inside them.
  init(_ blocks: [Block], of file: SourceFile) {
    self.file = file
    var pending = Array(blocks.reversed())
    while let block = pending.popLast() {
      if case .code(let info, _) = block.kind, GherkinFence.declares(info) { read(block) }
      pending += block.children.reversed()
    }
  }

  private mutating func read(_ block: Block) {
    let table = table ?? LineTable(file.bytes)
    self.table = table
    let lines = CodeLines(block, of: file, table).lines
    found.append(GherkinBlock(GherkinParser().parse(fragment: lines, of: file), at: block.range))
  }
}
