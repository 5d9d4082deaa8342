import Foundation
import Templates
import Testing

@Suite("Style sheet")
struct StyleTests {
  private static let css = TemplateFile.named("site/style.css")?.text ?? ""

  /// Text on ground as the style sheet pairs them, with the least contrast (WCAG 2.2, 1.4.3, 1.4.11).
  private static let pairs: [(String, String, Double)] =
    ["paper", "surface", "accent-soft", "quiet-soft"].flatMap { ground in
      [("ink", ground, 4.5), ("muted", ground, 4.5)]
    } + [
      ("accent", "paper", 4.5), ("accent", "surface", 4.5), ("accent", "accent-soft", 4.5),
      ("good", "good-soft", 4.5), ("active", "active-soft", 4.5), ("wait", "wait-soft", 4.5),
      ("bad", "bad-soft", 4.5), ("ink", "bad-soft", 4.5), ("good", "surface", 4.5),
      ("bad", "surface", 4.5), ("line-strong", "paper", 3), ("line-strong", "surface", 3),
    ]

  @Test("light, dark and print have enough contrast", arguments: ["light", "dark", "print"])
  func contrast(scheme: String) throws {
    let blocks = Self.css.components(separatedBy: ":root {").dropFirst().map {
      Self.colors(in: $0.components(separatedBy: "}")[0])
    }
    #expect(blocks.count == 3)
    let light = blocks[0]
    let colors =
      switch scheme {
      case "dark": light.merging(blocks[1]) { $1 }
      case "print": light.merging(blocks[2]) { $1 }
      default: light
      }
    for (text, ground, least) in Self.pairs {
      let ratio = Self.contrast(try #require(colors[text]), try #require(colors[ground]))
      #expect(ratio >= least, "\(text) on \(ground) in \(scheme): \(ratio)")
    }
  }

  @Test("it asks nobody for anything")
  func isSelfContained() {
    #expect(!Self.css.contains("url("))
    #expect(!Self.css.contains("@import"))
  }

  private static func colors(in block: String) -> [String: [Double]] {
    var colors: [String: [Double]] = [:]
    for line in block.split(separator: "\n") {
      let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#"),
        let value = Int(parts[1].dropFirst().prefix(6), radix: 16)
      else { continue }
      colors[String(parts[0].dropFirst(2))] = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
    }
    return colors
  }

  /// The contrast ratio of two sRGB colours (WCAG 2.2, "contrast ratio").
  private static func contrast(_ first: [Double], _ second: [Double]) -> Double {
    let lights = [first, second].map { color in
      let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05
    }
    return max(lights[0], lights[1]) / min(lights[0], lights[1])
  }
}
