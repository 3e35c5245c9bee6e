import Model

/// The journal as it will be once the records that an import brings back are in it.
nonisolated struct JournalView {
  private struct Key: Hashable {
    let table: Table
    let id: RecordID
  }

  private let keeper: any Keeper
  private var added: [Key: Record] = [:]
  /// What writes the records, in the order they came.
  private(set) var edits: [Edit] = []

  init(_ keeper: any Keeper) { self.keeper = keeper }

  func record(_ table: Table, _ id: RecordID) throws(KeeperError) -> Record? {
    if let record = added[Key(table: table, id: id)] { return record }
    return try keeper.record(table, id)
  }

  func sessions(_ days: ClosedRange<Day>) throws(KeeperError) -> [Session] {
    var sessions = try keeper.slice(days).sessions
    for case .session(let session)? in edits.map(\.after) where days.contains(session.day) {
      sessions.append(session)
    }
    return sessions
  }

  func sources(named names: [String]) throws(KeeperError) -> [Source] {
    let wanted = Set(names)
    return try keeper.sources(named: names) + addedSources { wanted.contains($0.externalID) }
  }

  /// The sources of all sessions of these days.
  func sources(days: ClosedRange<Day>) throws(KeeperError) -> [Source] {
    let own = Set(
      edits.compactMap { edit in
        if case .session(let session)? = edit.after, days.contains(session.day) {
          session.id
        } else {
          nil
        }
      })
    return try keeper.sources(days: days) + addedSources { own.contains($0.session) }
  }

  private func addedSources(_ isWanted: (Source) -> Bool) -> [Source] {
    edits.compactMap { edit in
      if case .source(let source)? = edit.after, isWanted(source) { source } else { nil }
    }
  }

  /// Takes the records of a file in that the journal doesn't hold. One that differs from the
  /// journal's is left as the journal has it, and named.
  mutating func take(_ records: [Record], _ report: inout ImportReport) throws(KeeperError) {
    report.read += records.count
    for record in records {
      switch try self.record(record.table, record.id) {
      case nil:
        added[Key(table: record.table, id: record.id)] = record
        edits.append(Edit(table: record.table, id: record.id, before: nil, after: record))
        report.added += 1
      case record?: report.duplicates += 1
      default:
        report.skipped.append(
          (
            "\(record.table.rawValue) \(record.id.text)",
            "it differs from the journal's, which was kept"
          ))
      }
    }
  }
}
