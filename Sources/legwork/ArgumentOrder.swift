/// Lets the options that every command has stand before the command too:
/// `legwork --journal J import FILE` means `legwork import --journal J FILE`.
enum ArgumentOrder {
  /// Options of `Place` that take a value.
  private static let valued: Set<String> = ["--journal", "--date"]

  /// The arguments with leading options of that kind moved behind the first word.
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
    return [command] + leading + rest.dropFirst()
  }
}
