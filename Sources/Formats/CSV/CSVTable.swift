import Model

/// Rows under a header whose names are told apart without regard to case. A name may come more
/// than once.
struct CSVTable {
  let header: [String]
  let rows: [CSVReader.Row]
  private let columns: [String: [Int]]

  init(header: [String], rows: [CSVReader.Row]) {
    self.header = header.map { CSVTable.name($0) }
    self.rows = rows
    columns = Dictionary(grouping: self.header.indices, by: { [names = self.header] in names[$0] })
  }

  /// A header's name in small letters, without tags, odd spaces and curly apostrophes.
  private static func name(_ text: String) -> String {
    var name = ""
    var isTag = false
    for letter in text.lowercased() {
      switch letter {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      case _ where isTag: continue
      case "\u{A0}", "\u{202F}", "\t", "\n": name.append(" ")
      case "’": name.append("'")
      default: name.append(letter)
      }
    }
    return trimmed(name)
  }

  static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  func has(_ name: String) -> Bool { columns[name] != nil }

  /// The column of the first of these names that the table has; `occurrence` counts from 1.
  func column(_ names: [String], occurrence: Int = 1) -> Int? {
    for name in names {
      guard let all = columns[name], all.count >= occurrence else { continue }
      return all[occurrence - 1]
    }
    return nil
  }

  /// Names that come twice, in the order of their first column.
  var doubled: [String] {
    var seen: Set<String> = []
    return header.filter { (columns[$0]?.count ?? 0) > 1 && seen.insert($0).inserted }
  }

  /// The trimmed field under the first of these names that the table has; nil when it is empty
  /// or `--`.
  func field(_ row: CSVReader.Row, _ names: String...) -> String? {
    for name in names {
      guard let column = columns[name]?.first else { continue }
      if let text = field(row, column: column) { return text }
    }
    return nil
  }

  /// The trimmed field of a column; nil when it is empty or `--`.
  func field(_ row: CSVReader.Row, column: Int?) -> String? {
    guard let column, column < row.fields.count else { return nil }
    let text = CSVTable.trimmed(row.fields[column])
    return text.isEmpty || text == "--" ? nil : text
  }

  /// The row with the header's names, in the header's order, without empty fields.
  func values(_ row: CSVReader.Row) -> [String] {
    zip(header, row.fields).filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }
  }

  /// The imported session of a row. Without a key, its identity is that of format and content.
  func imported(
    _ draft: SessionDraft, _ row: CSVReader.Row, format: String, rank: SourceRank,
    key: String? = nil
  ) -> ImportedSession {
    let values = values(row)
    let canonical = key ?? format + "\u{1E}" + values.sorted().joined(separator: "\u{1F}")
    return ImportedSession(
      draft: draft, externalID: RecordID(key: canonical).text, extras: values,
      place: "line \(row.line)", rank: rank)
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
    key: (CSVReader.Row) -> String? = { _ in nil },
    _ draft: (CSVReader.Row) throws(RowProblem) -> SessionDraft
  ) {
    for row in table.rows {
      do throws(RowProblem) {
        guard !row.fields.contains(where: { $0.utf8.contains(0) }) else {
          throw RowProblem(why: "it holds a NUL")
        }
        let draft = try draft(row)
        sessions.append(
          table.imported(draft, row, format: format, rank: rank, key: key(row)))
      } catch {
        skipped.append(Skipped(where_: "line \(row.line)", why: error.why))
      }
    }
    warnOfFuture(today: today)
  }
}
