/// Why a file can't be read at all.
public enum FormatError: Error, Equatable, Sendable {
  /// None of the formats that are known.
  case unknownFormat
  case empty
  /// Not UTF-8; the byte where it stops being so isn't known.
  case notText
  /// A quote that is never closed, in a record that begins at this line.
  case openQuote(line: Int)
  /// A field over the limit, in a record that begins at this line.
  case fieldTooLong(line: Int)
  /// More fields in a record than any real file has.
  case tooManyFields(line: Int)

  /// What happened, for people.
  public var message: String {
    switch self {
    case .unknownFormat: "not a format that legwork knows"
    case .empty: "the file is empty"
    case .notText: "the file is not UTF-8 text"
    case .openQuote(let line): "line \(line): a quote is opened and never closed"
    case .fieldTooLong(let line): "line \(line): a field is longer than 1 MB"
    case .tooManyFields(let line): "line \(line): more than 1000 fields"
    }
  }
}
