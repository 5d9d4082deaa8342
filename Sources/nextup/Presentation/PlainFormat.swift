import ArgumentParser

/// The forms of commands that show one thing.
enum PlainFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
