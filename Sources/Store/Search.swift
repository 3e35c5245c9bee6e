import GRDB
import Model

/// The words of notes and sessions, found by their beginnings.
enum Search {
  /// A note's row has an even number in the index, a session's an odd one.
  private static func entry(_ record: Record?, row: Int64) -> (number: Int64, text: String)? {
    switch record {
    case .note(let note)?: (row * 2, note.text + "\n" + note.tags)
    case .session(let session)?:
      session.title.isEmpty && session.note.isEmpty
        ? nil : (row * 2 + 1, session.title + "\n" + session.note)
    default: nil
    }
  }

  static func replace(_ db: Database, row: Int64, before: Record?, after: Record?) throws {
    let old = entry(before, row: row)
    let new = entry(after, row: row)
    if old?.text == new?.text { return }
    if let old {
      let sql = "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)"
      try db.cachedStatement(sql: sql).execute(arguments: [old.number, old.text])
    }
    if let new {
      try db.cachedStatement(sql: "INSERT INTO search (rowid, text) VALUES (?, ?)")
        .execute(arguments: [new.number, new.text])
    }
  }

  /// The runner's words as a query: each quoted, so that none is syntax, and each a beginning.
  /// Nil when there is no word in it.
  static func query(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
    guard !words.isEmpty else { return nil }
    return words.map { word in
      "\""
        + word.filter { $0 != "\0" }.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"*"
    }.joined(separator: " AND ")
  }
}

extension JournalStore {
  public func notes(
    matching text: String, limit: Int, offset: Int
  ) throws(KeeperError) -> [NoteHit] {
    guard let (conditions, found) = Search.conditions(text) else { return [] }
    let sql = """
      SELECT 0, id, day, '', text, tags, row AS number FROM note WHERE \(conditions.note)
      UNION ALL SELECT 1, id, day, title, note, '', row FROM session WHERE \(conditions.session)
      ORDER BY 3 DESC, 7 DESC, 1 LIMIT ? OFFSET ?
      """
    let arguments = found + [.integer(max(0, limit)), .integer(max(0, offset))]
    return try reading { db in
      var hits: [NoteHit] = []
      try db.each(sql, arguments) { row in
        let id = try row.id(1, of: "note or session")
        hits.append(
          NoteHit(
            place: try row.integer(0) == 0 ? .note(id) : .session(id), day: try row.day(2),
            title: try row.text(3), text: try row.text(4), tags: try row.text(5)))
      }
      return hits
    }
  }

  public func noteCount(matching text: String) throws(KeeperError) -> Int {
    guard let (conditions, found) = Search.conditions(text) else { return 0 }
    let sql = """
      SELECT (SELECT COUNT(*) FROM note WHERE \(conditions.note))
        + (SELECT COUNT(*) FROM session WHERE \(conditions.session))
      """
    return try reading { db in
      try db.first(sql, found) { try $0.integer(0) } ?? 0
    }
  }
}

extension Search {
  /// What rows of each table have to fulfil, and the arguments of both; nil for a text without a
  /// word, which finds nothing.
  static func conditions(
    _ text: String
  ) -> (sql: (note: String, session: String), arguments: [Field])? {
    guard !text.allSatisfy(\.isWhitespace) else { return (("1", "note <> ''"), []) }
    guard let query = query(text) else { return nil }
    let found = "row IN (SELECT rowid >> 1 FROM search WHERE search MATCH ? AND rowid & 1 = "
    return ((found + "0)", found + "1)"), [.text(query), .text(query)])
  }
}
