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

  /// Whether a file holds such lines, told by its first one.
  public static func recognises(_ bytes: some Sequence<UInt8>) -> Bool {
    let start = String(decoding: Array(bytes.prefix(120)), as: UTF8.self)
    return start.hasPrefix("{\"schema\":1,\"table\":") || start.hasPrefix("{\"table\":")
  }

  /// Reads every line; one that can't be read is named and the rest goes on.
  public static func read(_ bytes: [UInt8]) -> (records: [Record], skipped: [Skipped]) {
    var records: [Record] = []
    var skipped: [Skipped] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 == 32 || $0 == 13 }) {
      do throws(LineError) {
        records.append(try record(Data(line)))
      } catch {
        skipped.append(Skipped(where_: "line \(index + 1)", why: error.why))
      }
    }
    return (records, skipped)
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
      case let text as String: fields.append(.text(text))
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
