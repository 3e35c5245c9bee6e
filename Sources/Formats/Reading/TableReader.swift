import Model

/// Reads separated values: whose they are, the header says.
enum TableReader {
  /// More fields than any real file has in so many bytes.
  static let mostFields = 3_000_000

  static func read(
    _ bytes: [UInt8], _ context: ReadingContext
  ) throws(FormatError) -> ImportReading {
    let table = try table(bytes)
    if let map = context.columns { return try MappedCSV.read(table, map, context) }
    if GarminCSV.recognises(table) { return try GarminCSV.read(table, context) }
    if OpenTracksCSV.recognises(table) { return try OpenTracksCSV.read(table, context) }
    if IntervalsCSV.recognises(table) { return IntervalsCSV.read(table, context) }
    if WellnessCSV.recognises(table) { return WellnessCSV.read(table, context) }
    if RunningAheadLog.recognises(table) { return RunningAheadLog.read(table, context) }
    if PlainCSV.recognises(table) { return PlainCSV.read(table, context) }
    if StravaCSV.recognises(table) { return try StravaCSV.read(table, context) }
    guard table.header.count > 1, !table.rows.isEmpty else { throw .unknownFormat }
    throw .unknownTable(columns: Array(table.header.prefix(8)))
  }

  /// The rows under their header, whosever they are.
  static func table(
    _ bytes: [UInt8], most: Int = mostFields
  ) throws(FormatError) -> CSVTable {
    var reader = CSVReader(try text(bytes))
    guard let head = try reader.next() else { throw .empty }
    var rows: [CSVReader.Row] = []
    var fields = 0
    while let row = try reader.next() {
      fields += row.fields.count
      guard fields <= most else { throw .tooLarge(limit: Reader.longestTable) }
      rows.append(row)
    }
    return CSVTable(header: head.fields, rows: rows)
  }

  /// The bytes as UTF-8: UTF-16 by its mark, else what is no UTF-8 as Latin-1, which old
  /// spreadsheets write.
  private static func text(_ bytes: [UInt8]) throws(FormatError) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      guard bytes.count > 2, bytes.count.isMultiple(of: 2) else { throw .unknownFormat }
      let units = stride(from: 2, to: bytes.count, by: 2).map { (at: Int) -> UInt16 in
        let low = UInt16(bytes[isLittle ? at : at + 1])
        let high = UInt16(bytes[isLittle ? at + 1 : at])
        return high << 8 | low
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    guard !bytes.contains(where: { $0 < 9 || (14..<32).contains($0) }) else {
      throw .unknownFormat
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 128 {
        text.append(byte)
      } else {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      }
    }
    return text
  }
}
