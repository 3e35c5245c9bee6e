import ArgumentParser

/// Ways past the parser's tree of all commands, which takes longer to grow than the journal to open.
enum Shortcut {
  /// A command without commands of its own, read by itself. Nil for everything else, for requests
  /// for help, and for what isn't understood: the whole parser says then what is wrong, and where.
  static func command(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let name = arguments.first,
      let type = Legwork.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      }),
      type.configuration.subcommands.isEmpty,
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())),
      Swift.type(of: command) == type
    else { return nil }
    return command
  }

  /// What opens the screens; nil for everything that is a case for the parser.
  static func screens(_ arguments: [String]) -> (place: JournalPlace, ascii: Bool)? {
    read(arguments[...], flag: "--ascii").map { ($0.place, $0.isSet) }
  }

  /// What asks for the line of a shell's prompt, which a shell waits for each time; nil for
  /// everything that is a case for the parser.
  static func prompt(_ arguments: [String]) -> (place: JournalPlace, isDiscreet: Bool)? {
    guard arguments.first == Prompt.configuration.commandName else { return nil }
    return read(arguments.dropFirst(), flag: "--discreet").map { ($0.place, $0.isSet) }
  }

  /// The place and one flag; nil where any other word is.
  private static func read(
    _ words: ArraySlice<String>, flag: String
  ) -> (place: JournalPlace, isSet: Bool)? {
    var place = JournalPlace()
    var isSet = false
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case flag: isSet = true
      case "--journal", "--date":
        guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
        if word == "--journal" { place.journal = value } else { place.date = value }
      default: return nil
      }
    }
    return (place, isSet)
  }
}
