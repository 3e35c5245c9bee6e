import Glibc
import Model
import Store

/// Writes a made-up diary into a journal of its own, a month to a change.
enum MadeJournal {
  /// What was written, by table.
  typealias Counts = [Table: Int]

  static func make(_ path: String, years: Int) throws -> Counts {
    let store = try JournalStore(path: path, device: "bench", now: { 1_795_000_000 })
    defer { store.close() }
    var invention = Invention(years: years)
    var runner = Runner()
    runner.weeklyGuide = 10
    var records: [Record] = [.runner(runner)]
    var counts: Counts = [:]
    for day in invention.days.lowerBound...invention.days.upperBound {
      records += invention.records(of: day)
      guard day.parts.dayOfMonth == 1 || day == invention.days.upperBound else { continue }
      try store.commit(
        Change(
          title: "\(day.parts.year)-\(day.parts.month)",
          edits: records.map { Edit(table: $0.table, id: $0.id, before: nil, after: $0) }))
      for record in records { counts[record.table, default: 0] += 1 }
      records = []
    }
    return counts
  }

  /// `14600 session, 40150 sorenessMark, …`
  static func text(_ counts: Counts) -> String {
    counts.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key.rawValue)" }
      .joined(separator: ", ")
  }
}
