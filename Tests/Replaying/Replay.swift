import Foundation
import GRDB
import Model
import Store

/// A journal made anew from another one's log, change by change, and what the two files hold.
///
/// The log is read as it lies in the file, past the store, so that a store that reads its own log
/// wrongly doesn't agree with itself.
public enum Replay {
  /// What in a log can't be made again.
  public struct Unreadable: Error { public let what: String }

  /// The rows of every table, as text, by the table's name.
  public typealias Contents = [String: [String]]

  /// Writes every entry of the log at `path` into a fresh journal at `copy`.
  ///
  /// - Parameters:
  ///   - device: which wrote all of them.
  ///   - instant: at which all were written.
  /// - Returns: how many entries it wrote.
  @discardableResult
  public static func make(of path: String, at copy: String, device: String, instant: Int) throws
    -> Int
  {
    let log = try DatabaseQueue(path: path)
    defer { try? log.close() }
    let store = try JournalStore(path: copy, device: device, now: { instant })
    defer { store.close() }
    let entries = try log.inDatabase {
      try Row.fetchAll($0, sql: "SELECT sequence, kind, title FROM changeLog ORDER BY sequence")
    }
    for entry in entries {
      let (sequence, kind, title): (Int, String, String) = (entry[0], entry[1], entry[2])
      let edits = try log.inDatabase { db in
        try Row.fetchAll(
          db, sql: "SELECT * FROM changeEdit WHERE sequence = ? ORDER BY position",
          arguments: [sequence]
        ).map(edit)
      }
      let change = Change(title: title, edits: edits)
      switch kind {
      case "make": try store.commit(change)
      case "undo": guard try store.undo() == change else { throw Unreadable(what: "undo \(title)") }
      case "redo": guard try store.redo() == change else { throw Unreadable(what: "redo \(title)") }
      default: throw Unreadable(what: kind)
      }
    }
    return entries.count
  }

  private static func edit(_ row: Row) throws -> Edit {
    let (name, text): (String, String) = (row["tableName"], row["recordId"])
    guard let table = Model.Table(rawValue: name), let id = RecordID(text) else {
      throw Unreadable(what: "\(name) \(text)")
    }
    func record(_ json: String?) throws -> Model.Record? {
      guard let json else { return nil }
      let values = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any] ?? []
      let fields = try values.map { value throws in
        switch value {
        case is NSNull: Field.null
        case let text as String: Field.text(text)
        case let number as NSNumber: Field.integer(number.intValue)
        default: throw Unreadable(what: json)
        }
      }
      return try Model.Record(table, id: id, fields: fields)
    }
    return Edit(
      table: table, id: id, before: try record(row["beforeFields"]),
      after: try record(row["afterFields"]))
  }

  /// All that is in a journal's file: the rows of every table by the schema's own list, the log's
  /// too, and the words of the index. Left out is only what chance gives: the ids of log entries.
  public static func contents(_ path: String) throws -> Contents {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.inDatabase { db in
      var contents: Contents = [:]
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      for table in tables where !table.hasPrefix("search") && !table.hasPrefix("sqlite_") {
        contents[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
          row.filter { table != "changeLog" || $0.0 != "id" }.map { "\($0.0)=\($0.1)" }
            .joined(separator: " ")
        }
      }
      try db.execute(sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)")
      contents["search"] = try Row.fetchAll(
        db, sql: "SELECT * FROM temp.words ORDER BY term, doc, offset"
      ).map(\.description)
      return contents
    }
  }

  /// The tables of which two files don't hold the same, and the first rows that differ; nothing
  /// when they agree.
  public static func differences(_ path: String, _ copy: String) throws -> [String] {
    let (one, other) = (try contents(path), try contents(copy))
    return Set(one.keys).union(other.keys).sorted().compactMap { table in
      let (rows, others) = (one[table] ?? [], other[table] ?? [])
      if rows == others, one[table] != nil, other[table] != nil { return nil }
      let first = zip(rows, others).first { $0 != $1 }
      return "\(table): \(rows.count) rows and \(others.count), \(first.map { "\($0)" } ?? "")"
    }
  }
}
