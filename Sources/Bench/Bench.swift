import Foundation

/// `legwork-bench`: makes journals of 1, 5 and 20 years and measures the program on them.
@main
enum Bench {
  static func main() throws {
    let options = Options(Array(CommandLine.arguments.dropFirst()))
    guard let options else {
      print(Options.usage)
      exit(64)
    }
    let bench = try Workshop(options)
    defer { bench.clear() }
    try bench.run()
  }
}

/// What the command line asks for.
struct Options {
  var years = [1, 5, 20]
  var runs = 15
  var presses = 120
  var json: String?
  var program: String?
  /// FIT files to import, and megabytes of an export of Apple Health.
  var files = 500
  var megabytes = 100
  var onlyImports = false

  static let usage = """
    legwork-bench [--quick] [--runs N] [--keys N] [--years 1,5,20] [--json FILE] [--program FILE]
      [--imports]

    Measures the legwork that lies beside it, or the one that --program names. With --imports it
    imports 5,000 FIT files and 1 GB of Apple Health, and measures nothing else.
    """

  /// Nil when the arguments can't be read.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--quick":
        runs = 5
        presses = 30
      case "--runs":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        runs = number
      case "--keys":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        presses = number
      case "--years":
        let numbers = rest.popFirst()?.split(separator: ",").compactMap { Int($0) } ?? []
        guard !numbers.isEmpty, numbers.allSatisfy({ (1...60).contains($0) }) else { return nil }
        years = numbers.sorted()
      case "--json":
        guard let path = rest.popFirst() else { return nil }
        json = path
      case "--imports":
        (files, megabytes, onlyImports) = (5000, 1000, true)
      case "--program":
        guard let path = rest.popFirst() else { return nil }
        program = path
      default: return nil
      }
    }
  }
}
