import Formats
import Model

/// What an import of one file did.
public nonisolated struct ImportReport: Sendable {
  public var file: String
  public var read = 0
  public var added = 0
  public var merged = 0
  public var duplicates = 0
  public var skipped: [(place: String, why: String)] = []
  public var warnings: [String] = []

  public init(file: String) { self.file = file }
}

/// Brings what was read from a file into the journal as one change.
public nonisolated enum Importer {
  /// The change that adds what the journal doesn't know yet, and the report on it.
  public static func plan(
    _ reading: ImportReading, file: String, keeper: any Keeper, seed: RecordID
  ) throws(KeeperError) -> (Change, ImportReport) {
    var report = ImportReport(file: file)
    report.read = reading.sessions.count
    report.skipped = reading.skipped.map { ($0.where_, $0.why) }
    report.warnings = reading.warnings
    var known = try keeper.knownSources(reading.sessions.map(\.externalID))
    var order: [Day: Int] = [:]
    var edits: [Edit] = []
    for (index, imported) in reading.sessions.enumerated() {
      guard known.insert(imported.externalID).inserted else {
        report.duplicates += 1
        continue
      }
      let session = imported.draft.session(
        id: seed.derived(index), order: order[imported.draft.day, default: 0], origin: .file)
      order[imported.draft.day, default: 0] += 1
      let source = Source(
        session: session.id, kind: .file, externalID: imported.externalID,
        values: imported.values)
      for record in [Record.session(session), .source(source)] {
        edits.append(Edit(table: record.table, id: record.id, before: nil, after: record))
      }
      report.added += 1
    }
    return (Change(title: "imported \(report.added) sessions of \(file)", edits: edits), report)
  }
}
