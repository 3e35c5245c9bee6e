/// Lets the options that every command has stand before the command too:
/// `legwork --journal J import FILE` means `legwork import FILE --journal J`.
enum ArgumentOrder {
  /// Options of `Place` that take a value.
  private static let valued = ["--journal", "--date"]

  /// The arguments with leading options of that kind moved behind the command's words.
  static func settled(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if valued.contains(first), rest.count >= 2 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if valued.contains(where: { first.hasPrefix($0 + "=") }) {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
    // To the end, since a command may have commands of its own; what follows -- is no option.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }
}
