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
  /// A line of JSON over the limit.
  case lineTooLong(line: Int)
  /// More fields in a record than any real file has.
  case tooManyFields(line: Int)
  /// A table whose distances name no unit and fit neither.
  case unitsUnknown
  /// A table under a header of no maker that is known: its first columns.
  case unknownTable(columns: [String])
  /// The runner's mapping names a column that the table doesn't have: it and those that it has.
  case noSuchColumn(String, columns: [String])
  /// What another file of the same export tells in full: that file.
  case known(by: String)
  /// A sound file of another purpose, which is named: `settings`, `course`.
  case notAnActivity(String)
  /// An activity's file with no session, lap or record in it.
  case nothingRecorded
  /// The XML breaks its rules at this line.
  case badXML(line: Int, reason: String)
  /// XML that defines entities or is nested deeper than any real file.
  case hostileXML
  /// A gzip or zip whose packed data is damaged.
  case badArchive(reason: String)
  /// Packed data that unfolds to more than any real file does.
  case hostileArchive
  /// More bytes than are read: the limit.
  case tooLarge(limit: Int)
  /// The file could not be read from the disk: what the system said.
  case unreadable(reason: String)
  /// The runner stopped the reading in it.
  case stopped

  /// What happened, for people.
  public var message: String {
    switch self {
    case .unknownFormat: "not a format that legwork knows"
    case .empty: "the file is empty"
    case .notText: "the file is not UTF-8 text"
    case .openQuote(let line): "line \(line): a quote is opened and never closed"
    case .fieldTooLong(let line): "line \(line): a field is longer than 1 MB"
    case .lineTooLong(let line): "line \(line) is longer than 8 MB"
    case .tooManyFields(let line): "line \(line): more than 1000 fields"
    case .unitsUnknown: "it does not say km or miles: give --units km or --units mi"
    case .unknownTable(let columns):
      "its columns (\(columns.joined(separator: ", "))) are of no maker that legwork knows: name "
        + "them, as in --map date=Datum,distance=Strecke:km"
    case .noSuchColumn(let name, let columns):
      "it has no column \(name): name one of \(columns.joined(separator: ", "))"
    case .known(let file): "its session is in \(file) already"
    case .notAnActivity(let what): "it holds no training session but \(what)"
    case .nothingRecorded: "nothing is recorded in it"
    case .badXML(let line, let reason): "line \(line): broken XML (\(reason))"
    case .hostileXML: "its XML unfolds without end, so it was not read"
    case .badArchive(let reason): "the archive is damaged (\(reason))"
    case .hostileArchive: "it unfolds to far more than it holds, so it was not read"
    case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MB, so it was not read"
    case .unreadable(let reason): "it can't be read (\(reason))"
    case .stopped: "the reading was stopped in it"
    }
  }
}
