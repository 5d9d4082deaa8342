extension String {
  /// The text as one word of a shell, in single quotes.
  var quotedForShell: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The text as one word of a shell, in quotes only where it needs them.
  var wordForShell: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./@".utf8)
    return !isEmpty && utf8.allSatisfy(plain.contains) ? self : quotedForShell
  }
}
