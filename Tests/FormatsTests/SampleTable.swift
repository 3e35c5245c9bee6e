@testable import Formats

/// Lines of expected and read values, printed as a table.
struct SampleTable {
  private var rows: [[String]] = [["file", "quantity", "expected", "read", ""]]
  /// Files and quantities that don't agree.
  private(set) var wrong: [String] = []

  mutating func add(
    _ file: String, _ quantity: String, _ expected: String, _ read: String, _ agrees: Bool
  ) {
    rows.append([file, quantity, expected, read, agrees ? "" : "WRONG"])
    if !agrees { wrong.append("\(file) \(quantity): \(expected) was expected, read \(read)") }
  }

  /// A number that may be missing on both sides; `within` is the greatest difference.
  mutating func add(
    _ file: String, _ quantity: String, _ expected: Double?, _ read: Double?, within: Double
  ) {
    let agrees: Bool
    if let expected, let read {
      agrees = abs(expected - read) <= within
    } else {
      agrees = expected == nil && read == nil
    }
    add(
      file, quantity, expected.map { "\($0)" } ?? "–", read.map { "\($0)" } ?? "–", agrees)
  }

  func show(_ title: String) {
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    print("== \(title)")
    for row in rows {
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      print(cells.joined(separator: "  "))
    }
  }
}
