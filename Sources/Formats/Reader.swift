import Model

/// Reads any file whose format is known, told by its content and not by its name.
public enum Reader {
  /// Reads a file. `units` are those of distances that name none; nil asks the numbers.
  public static func read(
    _ bytes: [UInt8], name: String, units: Units?, today: Day
  ) throws(FormatError) -> ImportReading {
    guard !bytes.isEmpty else { throw .empty }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .unknownFormat }
    let rows = try CSVReader.rows(bytes)
    guard let head = rows.first else { throw .empty }
    let table = CSVTable(header: head.fields, rows: Array(rows.dropFirst()))
    if GarminCSV.recognises(table) { return GarminCSV.read(table, units: units, today: today) }
    if PlainCSV.recognises(table) { return PlainCSV.read(table, today: today) }
    throw .unknownFormat
  }

  /// Reads text, as `read` of its bytes.
  public static func read(
    _ text: String, name: String, units: Units?, today: Day
  ) throws(FormatError) -> ImportReading {
    try read(Array(text.utf8), name: name, units: units, today: today)
  }
}
