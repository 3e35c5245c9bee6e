import Model

/// Reads any file whose format is known, told by its content and not by its name.
public enum Reader {
  /// What is read as a whole may be this long: a day's recording has about 5 MB.
  static let longestRecording = 64 << 20
  static let longestTable = 24 << 20

  /// Reads a file that is in memory.
  public static func read(
    _ bytes: [UInt8], _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    try read(MemorySource(bytes), context)
  }

  /// Reads what comes piece by piece.
  static func read(
    _ source: any ByteSource, _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    var source = try PeekedSource(source)
    if GzipSource.recognises(source.head) { source = try PeekedSource(GzipSource(source)) }
    guard !source.head.isEmpty else { throw .empty }
    if FITReader.recognises(source.head) {
      return try FITReader.read(source.rest(limit: longestRecording), context)
    }
    if XMLReader.recognises(source.head) { return try XMLReader.read(source, context) }
    return try readTable(source.rest(limit: longestTable), context)
  }

  private static func readTable(
    _ bytes: [UInt8], _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .unknownFormat }
    let rows = try CSVReader.rows(bytes)
    guard let head = rows.first else { throw .empty }
    let table = CSVTable(header: head.fields, rows: Array(rows.dropFirst()))
    if GarminCSV.recognises(table) { return GarminCSV.read(table, context) }
    if PlainCSV.recognises(table) { return PlainCSV.read(table, context) }
    throw .unknownFormat
  }
}
