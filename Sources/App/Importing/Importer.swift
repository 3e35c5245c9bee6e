import Formats
import Model

/// Brings what was read from files into the journal as one change.
public nonisolated enum Importer {
  /// The change that adds what the journal doesn't know yet, and the report on each file.
  /// Nothing is written: files are matched to each other and to the journal in a staging area.
  public static func plan(
    _ files: [FileReading], keeper: any Keeper, seed: RecordID
  ) throws(KeeperError) -> (change: Change, reports: [ImportReport]) {
    let readings = files.compactMap { try? $0.result.get() }
    // What comes back from another journal first: files may tell of its sessions.
    var journal = JournalView(keeper)
    var parts: [Int: ImportReport] = [:]
    for (index, file) in files.enumerated() {
      guard let records = try? file.result.get().records, !records.isEmpty else { continue }
      var part = ImportReport(file: file.file)
      try journal.take(records, &part)
      parts[index] = part
    }
    let sessions = readings.flatMap(\.sessions)
    var staging = try Staging(
      journal, names: sessions.flatMap { [$0.externalID] + $0.otherIDs },
      days: range(sessions.map(\.draft.day)))
    let last = lastFiles(files)
    var reports: [ImportReport] = []
    var checkIns = StagedCheckIns()
    for (index, file) in files.enumerated() {
      if reports.last?.file != file.file { reports.append(ImportReport(file: file.file)) }
      var report = reports.removeLast()
      switch file.result {
      case .failure(let error):
        report.skipped.append((file.member.isEmpty ? name(file.file) : file.member, error.message))
      case .success(let reading):
        if let part = parts[index] { report.add(part) }
        take(reading, member: file.member, file: index, last, seed: seed, &staging, &report)
        try checkIns.take(reading, journal, &report)
      }
      reports.append(report)
    }
    let edits = journal.edits + staging.edits() + checkIns.edits
    let what = title(reports, records: journal.edits.count)
    return (Change(title: what, edits: edits), reports)
  }

  /// Sessions known by name first, then the nearest pairs, then what is left is new.
  private static func take(
    _ reading: ImportReading, member: String, file: Int, _ last: [String: Int], seed: RecordID,
    _ staging: inout Staging, _ report: inout ImportReport
  ) {
    func place(_ text: String) -> String {
      [member, text].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    report.read += reading.sessions.count
    report.skipped += reading.skipped.map { (place($0.where_), $0.why) }
    report.warnings += reading.warnings.map { member.isEmpty ? $0 : "\(member): \($0)" }
    var rest: [ImportedSession] = []
    var names: Set<String> = []
    for session in reading.sessions {
      // A file that holds the same row or activity twice.
      guard names.insert(session.externalID).inserted else {
        report.duplicates += 1
        continue
      }
      if let index = staging.byName[session.externalID] {
        if staging.isHeld(session.externalID), last[session.externalID] != file {
          report.duplicates += 1
        } else if staging.readAgain(session, index, file: file) {
          report.merged += 1
          report.merges.append((place(session.place), "read again, with other values"))
        } else {
          report.duplicates += 1
        }
      } else if staging.isDeleted(session.externalID) {
        report.duplicates += 1
      } else if let index = session.otherIDs.compactMap({ staging.byName[$0] }).first {
        staging.merge(session, into: index, file: file)
        report.merged += 1
        report.merges.append((place(session.place), "the list of the export names it"))
      } else {
        rest.append(session)
      }
    }
    let pairs = Pairing(rest, staging, file: file)
    for (index, session) in rest.enumerated() {
      if let (entry, reason) = pairs.sure[index] {
        let words = staging.entries[entry].draft.words
        staging.merge(session, into: entry, file: file)
        report.merged += 1
        report.merges.append((place(session.place), "with \(words): \(reason)"))
        continue
      }
      let id = seed.derived(staging.entries.count)
      for (entry, reason) in pairs.unsure[index] ?? [] {
        let other = staging.entries[entry]
        report.unsure.append(
          UnsurePair(
            place: place(session.place), first: id.text, second: other.id.text,
            text: "\(session.draft.words) and \(other.draft.words)", why: reason))
      }
      staging.add(session, id: id, file: file)
      report.added += 1
    }
  }

  /// Of files that tell of the same activity, the one that counts once the journal has it: the last
  /// that is whole. Else they would take each other's place every time both are read.
  private static func lastFiles(_ files: [FileReading]) -> [String: Int] {
    var last: [String: Int] = [:]
    var whole: Set<String> = []
    for (index, file) in files.enumerated() {
      guard let sessions = try? file.result.get().sessions else { continue }
      for session in sessions where !session.isPartial || !whole.contains(session.externalID) {
        last[session.externalID] = index
        if !session.isPartial { whole.insert(session.externalID) }
      }
    }
    return last
  }

  private static func range(_ days: [Day]) -> ClosedRange<Day>? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first - 1...last + 1
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  private static func title(_ reports: [ImportReport], records: Int) -> String {
    let added = reports.reduce(0) { $0 + $1.added } - records
    let merged = reports.reduce(0) { $0 + $1.merged }
    var parts: [String] = []
    if added > 0 || records == 0 { parts.append("\(added) \(added == 1 ? "session" : "sessions")") }
    if records > 0 { parts.append("\(records) \(records == 1 ? "record" : "records")") }
    let what =
      "imported " + parts.joined(separator: " and ") + (merged > 0 ? ", merged \(merged)," : "")
    return reports.count == 1
      ? "\(what) of \(reports[0].file)" : "\(what) of \(reports.count) files"
  }
}

/// Which sessions of a file are which entries: one to one, the nearest first.
private nonisolated struct Pairing {
  private(set) var sure: [Int: (entry: Int, reason: String)] = [:]
  private(set) var unsure: [Int: [(entry: Int, reason: String)]] = [:]

  init(_ sessions: [ImportedSession], _ staging: Staging, file: Int) {
    var pairs: [(session: Int, entry: Int, match: SessionMatch)] = []
    for (index, session) in sessions.enumerated() {
      let side = SessionMatch.Side(session.draft, isSportKnown: session.isSportKnown)
      for entry in staging.near(session.draft.day) {
        let other = staging.entries[entry]
        guard !other.files.contains(file), let match = SessionMatch(side, other.side) else {
          continue
        }
        pairs.append((index, entry, match))
      }
    }
    pairs.sort { ($0.match.verdict, $0.match.distance) < ($1.match.verdict, $1.match.distance) }
    var taken: Set<Int> = []
    for (session, entry, match) in pairs where sure[session] == nil && !taken.contains(entry) {
      switch match.verdict {
      case .sure:
        sure[session] = (entry, match.reason)
        taken.insert(entry)
      case .unsure:
        unsure[session, default: []].append((entry, match.reason))
      }
    }
  }
}

extension SessionDraft {
  /// `Run 10.0 km, 2026-11-20`.
  nonisolated var words: String {
    let length = distance.map { " " + Digits.fixed($0.kilometres, 2) + " km" }
    return name + (length ?? time.map { " " + $0.clock } ?? "") + ", " + day.iso
  }
}
