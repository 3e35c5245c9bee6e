import Foundation
import Model

/// Records as lines of JSON: the export that loses nothing, and the way back.
public enum JournalLines {
  /// `{"schema":1,"table":…,"id":…,` and every column by its name; unknown is null.
  public static func line(_ record: Record) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("table", record.table.rawValue)
      $0.field("id", record.id.text)
      for (column, field) in zip(record.table.columns, record.fields) {
        switch field {
        case .null: $0.field(column, nil as Int?)
        case .integer(let value): $0.field(column, value)
        case .text(let value): $0.field(column, value)
        }
      }
    }
    return json.text
  }

  /// Whether a file holds such lines, told by its first one; other programs may have put its
  /// columns in another order, spaces between them or a byte order mark before it.
  public static func recognises(_ bytes: some Sequence<UInt8>) -> Bool {
    var line = Array(bytes.prefix { $0 != 10 })
    if line.starts(with: byteOrderMark) { line.removeFirst(byteOrderMark.count) }
    line.removeAll { $0 == 32 || $0 == 9 }
    return line.starts(with: Array("{\"".utf8))
      && line.firstRange(of: Array("\"table\":\"".utf8)) != nil
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let name = "legwork export"
  /// In bytes; no note is so long.
  static let longestLine = 8 << 20

  /// Reads every line; one that can't be read is named and the rest goes on.
  public static func read(_ bytes: [UInt8]) -> (records: [Record], skipped: [Skipped]) {
    var lines = Lines()
    lines.take(bytes[...])
    return (lines.reading.records, lines.reading.skipped)
  }

  /// Reads lines that come piece by piece.
  static func read(_ source: any ByteSource) throws(FormatError) -> ImportReading {
    var lines = Lines()
    var rest: [UInt8] = []
    while true {
      let piece = try source.next(1 << 16)
      if piece.isEmpty { break }
      guard let end = piece.lastIndex(of: 10) else {
        rest += piece
        guard rest.count <= longestLine else { throw .lineTooLong(line: lines.count + 1) }
        continue
      }
      rest += piece[...end]
      lines.take(rest[...])
      rest = Array(piece[(end + 1)...])
    }
    lines.take(rest[...])
    return lines.reading
  }

  /// What was read of whole lines so far.
  private struct Lines {
    var reading = ImportReading(format: name)
    var count = 0

    mutating func take(_ bytes: ArraySlice<UInt8>) {
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      // What follows the last line break is no line.
      if lines.last?.isEmpty == true { lines.removeLast() }
      for var line in lines {
        count += 1
        if count == 1, line.starts(with: byteOrderMark) {
          line = line.dropFirst(byteOrderMark.count)
        }
        guard !line.allSatisfy({ $0 == 32 || $0 == 13 }) else { continue }
        do throws(LineError) {
          reading.records.append(try record(Data(line)))
        } catch {
          reading.skipped.append(Skipped(where_: "line \(count)", why: error.why))
        }
      }
    }
  }

  private struct LineError: Error { let why: String }

  private static func record(_ line: Data) throws(LineError) -> Record {
    guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
      throw LineError(why: "not a line of JSON")
    }
    guard object["schema"] == nil || object["schema"] as? Int == 1 else {
      throw LineError(why: "written by a newer version")
    }
    guard let name = object["table"] as? String, let table = Table(rawValue: name) else {
      throw LineError(why: "no table of this journal")
    }
    guard let id = (object["id"] as? String).flatMap({ RecordID($0) }) else {
      throw LineError(why: "no id")
    }
    var fields: [Field] = []
    for column in table.columns {
      switch object[column] {
      case nil, is NSNull: fields.append(.null)
      case let text as String:
        guard !text.utf8.contains(0) else { throw LineError(why: "\(column) holds a NUL") }
        fields.append(.text(text))
      case let number as NSNumber:
        guard Double(number.intValue) == number.doubleValue else {
          throw LineError(why: "\(column) is no whole number")
        }
        fields.append(.integer(number.intValue))
      default: throw LineError(why: "\(column) can't be read")
      }
    }
    do {
      let record = try Record(table, id: id, fields: fields)
      guard record.id == id else { throw LineError(why: "the id belongs to another record") }
      return record
    } catch let error as LineError {
      throw error
    } catch RowError.badValue(_, let column) {
      throw LineError(why: "\(column) can't be read")
    } catch {
      throw LineError(why: "it can't be read")
    }
  }
}
