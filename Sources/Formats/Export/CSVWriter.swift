/// Writes rows of separated values (RFC 4180): a field is quoted where it has to be.
public struct CSVWriter {
  public private(set) var text = ""

  public init(_ header: [String]) { row(header) }

  public mutating func row(_ fields: [String?]) {
    text += fields.map { CSVWriter.field($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// The runner's words as a cell: what a spreadsheet would take for a formula gets an apostrophe
  /// in front, which spreadsheets don't show.
  static func words(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first) else { return text }
    return "'" + text
  }

  /// The words of a cell that `words` wrote.
  static func plain(_ cell: String) -> String {
    let rest = cell.dropFirst()
    guard cell.first == "'", let first = rest.first, "=+-@\t\r".contains(first) else { return cell }
    return String(rest)
  }
}
