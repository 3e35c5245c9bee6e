import Model

/// Rows under a header whose names are told apart without regard to case.
struct CSVTable {
  let header: [String]
  let rows: [CSVReader.Row]
  private let columns: [String: Int]

  init(header: [String], rows: [CSVReader.Row]) {
    self.header = header.map { name in
      String(name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        .lowercased()
    }
    self.rows = rows
    columns = Dictionary(
      self.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func has(_ name: String) -> Bool { columns[name] != nil }

  /// The trimmed field under the first of these names that the table has; nil when it is empty
  /// or `--`.
  func field(_ row: CSVReader.Row, _ names: String...) -> String? {
    for name in names {
      guard let column = columns[name], column < row.fields.count else { continue }
      let trimmed = row.fields[column].drop { $0.isWhitespace }.reversed()
        .drop { $0.isWhitespace }.reversed()
      let text = String(trimmed)
      if !text.isEmpty, text != "--" { return text }
    }
    return nil
  }

  /// The row with the header's names, in the header's order, without empty fields.
  func values(_ row: CSVReader.Row) -> String {
    zip(header, row.fields).filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }
      .joined(separator: "\u{1F}")
  }

  /// The imported session of a row: its identity is that of format and content.
  func imported(
    _ draft: SessionDraft, _ row: CSVReader.Row, format: String, rank: SourceRank
  ) -> ImportedSession {
    let values = values(row).split(separator: "\u{1F}").map(String.init)
    let canonical = values.sorted().joined(separator: "\u{1F}")
    return ImportedSession(
      draft: draft, externalID: RecordID(key: format + "\u{1E}" + canonical).text,
      extras: values, place: "line \(row.line)", rank: rank)
  }
}

/// A row that can't become a session, and why.
struct RowProblem: Error {
  let why: String
}

extension ImportReading {
  /// Reads every row; those that can't be are named.
  mutating func read(
    _ table: CSVTable, today: Day, rank: SourceRank,
    _ draft: (CSVReader.Row) throws(RowProblem) -> SessionDraft
  ) {
    for row in table.rows {
      do throws(RowProblem) {
        let draft = try draft(row)
        sessions.append(table.imported(draft, row, format: format, rank: rank))
      } catch {
        skipped.append(Skipped(where_: "line \(row.line)", why: error.why))
      }
    }
    warnOfFuture(today: today)
  }
}
