import Formats
import Model

/// Brings exported lines back into a journal as one change.
public nonisolated enum LinesImport {
  /// The change that adds what the journal doesn't hold, and the report on it. A record that
  /// differs from the journal's is left as the journal has it, and named.
  public static func plan(
    _ bytes: [UInt8], file: String, keeper: any Keeper
  ) throws(KeeperError) -> (Change, ImportReport) {
    var report = ImportReport(file: file)
    let (records, skipped) = JournalLines.read(bytes)
    report.read = records.count
    report.skipped = skipped.map { ($0.where_, $0.why) }
    var edits: [Edit] = []
    var seen: Set<RecordKey> = []
    for record in records {
      guard seen.insert(RecordKey(table: record.table, id: record.id)).inserted else {
        report.duplicates += 1
        continue
      }
      switch try keeper.record(record.table, record.id) {
      case nil: edits.append(Edit(table: record.table, id: record.id, before: nil, after: record))
      case record?: report.duplicates += 1
      default:
        report.skipped.append(
          (
            "\(record.table.rawValue) \(record.id.text)",
            "it differs from the journal's, which was kept"
          ))
      }
    }
    report.added = edits.count
    return (Change(title: "imported \(edits.count) records of \(file)", edits: edits), report)
  }

  private struct RecordKey: Hashable {
    let table: Table
    let id: RecordID
  }
}
