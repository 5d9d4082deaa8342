/// What a word can be in an English sentence, as far as rules ask; one word may be several.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// A verb in its base form: "export".
  static let verb = WordClass(rawValue: 1 << 0)
  /// A verb in the third person: "exports".
  static let thirdPerson = WordClass(rawValue: 1 << 1)
  /// A past participle: "exported".
  static let participle = WordClass(rawValue: 1 << 2)
  /// A form in -ing: "exporting".
  static let gerund = WordClass(rawValue: 1 << 3)
  /// A verb for work that goes on, which two verbs can share: "design and develop".
  static let activity = WordClass(rawValue: 1 << 4)
  /// An article, possessive, pronoun or number that begins what a verb acts on.
  static let determiner = WordClass(rawValue: 1 << 5)
  /// A word that a noun stands before: "of", "for".
  static let preposition = WordClass(rawValue: 1 << 6)
  /// A word between "and" and the verb that says nothing of its own: "also", "easily".
  static let adverb = WordClass(rawValue: 1 << 7)
  /// "And" or "or".
  static let coordinator = WordClass(rawValue: 1 << 8)
  /// "Is", "are", "be".
  static let copula = WordClass(rawValue: 1 << 9)
  /// A word that opens a clause: "that", "which", "how".
  static let relative = WordClass(rawValue: 1 << 10)
  /// "Can", "will", "must".
  static let modal = WordClass(rawValue: 1 << 11)
  /// An adjective by its ending.
  static let adjective = WordClass(rawValue: 1 << 12)
  /// A word that says nothing about the subject: what is left out when stories are compared.
  static let stop = WordClass(rawValue: 1 << 13)
  /// A word that opens a phrase of some list.
  static let opensPhrase = WordClass(rawValue: 1 << 14)
  /// A word that says no, or that something goes wrong.
  static let failure = WordClass(rawValue: 1 << 15)
  /// A verb that is as often a noun: "report", "order".
  static let nounToo = WordClass(rawValue: 1 << 16)
}
