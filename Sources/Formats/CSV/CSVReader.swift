/// Reads separated values (RFC 4180): quotes, line breaks within them, any line ending, a byte
/// order mark. The separator is a comma, semicolon or tab, whichever the first line has most.
public struct CSVReader {
  /// One record and the line it begins at, from 1.
  public struct Row: Equatable, Sendable {
    public let line: Int
    public let fields: [String]
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private let longestField: Int

  /// `longestField` is in bytes.
  public init(_ bytes: [UInt8], longestField: Int = 1_000_000) {
    self.bytes = bytes
    self.longestField = longestField
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    separator = CSVReader.separator(bytes[index...])
  }

  /// Every record; blank lines are none.
  public static func rows(_ bytes: [UInt8]) throws(FormatError) -> [Row] {
    var reader = CSVReader(bytes)
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// The next record; nil at the end.
  public mutating func next() throws(FormatError) -> Row? {
    while index < bytes.count {
      let begin = line
      let fields = try record(begin)
      if fields != [""] { return Row(line: begin, fields: fields) }
    }
    return nil
  }

  private mutating func record(_ begin: Int) throws(FormatError) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 10 || (byte == 13 && !(index < bytes.count && bytes[index] == 10)) { line += 1 }
      if isQuoted {
        if byte != 34 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 34 {
          field.append(34)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 34, field.isEmpty {
        isQuoted = true
      } else if byte == separator {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        guard fields.count < 1000 else { throw .tooManyFields(line: begin) }
      } else if byte == 10 || byte == 13 {
        if byte == 13, index < bytes.count, bytes[index] == 10 { continue }
        fields.append(String(decoding: field, as: UTF8.self))
        return fields
      } else {
        field.append(byte)
      }
      guard field.count <= longestField else { throw .fieldTooLong(line: begin) }
    }
    guard !isQuoted else { throw .openQuote(line: begin) }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }

  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 34 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13 { break }
      if byte == 44 || byte == 59 || byte == 9 { counts[byte, default: 0] += 1 }
    }
    return [44, 59, 9].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 44
  }
}
