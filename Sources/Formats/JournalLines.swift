import Model

/// A record as one line of JSON: the export that loses nothing.
public enum JournalLines {
  /// `{"table":…,"id":…,` and every column by its name; unknown is null.
  public static func line(_ record: Record) -> String {
    var json = JSONWriter()
    json.object {
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
}
