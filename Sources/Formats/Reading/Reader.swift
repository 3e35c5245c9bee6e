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
    if JournalLines.recognises(source.head) { return try JournalLines.read(source) }
    if XMLReader.recognises(source.head) { return try XMLReader.read(source, context) }
    if ZipArchive.recognises(source.head) {
      throw .badArchive(reason: "an archive within an archive is not opened")
    }
    return try TableReader.read(source.rest(limit: longestTable), context)
  }
}
