import Formats
import Model

/// The check-ins of an import: one a day, in which what the runner said stays.
nonisolated struct StagedCheckIns {
  private(set) var edits: [Edit] = []
  private var notes: Set<RecordID> = []
  private var days: [Day: CheckIn] = [:]

  mutating func take(
    _ reading: ImportReading, _ journal: JournalView, _ report: inout ImportReport
  ) throws(KeeperError) {
    report.read += reading.checkIns.count
    for imported in reading.checkIns {
      let day = imported.checkIn.day
      var before = days[day]
      if before == nil, case .checkIn(let own)? = try journal.record(.checkIn, imported.checkIn.id)
      {
        before = own
      }
      let after = before.map { imported.checkIn.filling($0) } ?? imported.checkIn
      if after != before {
        if before == nil { report.added += 1 } else { report.merged += 1 }
        days[day] = after
        if after != CheckIn(day: day) {
          edits.append(
            Edit(
              table: .checkIn, id: after.id, before: before.map { .checkIn($0) },
              after: .checkIn(after)))
        }
      } else {
        report.duplicates += 1
      }
      try takeNote(imported.note, day, journal)
    }
  }

  private mutating func takeNote(
    _ text: String, _ day: Day, _ journal: JournalView
  ) throws(KeeperError) {
    guard !text.isEmpty else { return }
    let note = Note(id: RecordID(key: "wellness \(day.number) \(text)"), day: day, text: text)
    guard try journal.record(.note, note.id) == nil, notes.insert(note.id).inserted else { return }
    edits.append(Edit(table: .note, id: note.id, before: nil, after: .note(note)))
  }
}

extension CheckIn {
  /// The other check-in of the day, with what it doesn't say from this one.
  nonisolated func filling(_ own: CheckIn) -> CheckIn {
    var filled = own
    filled.sleepMinutes = own.sleepMinutes ?? sleepMinutes
    filled.sleepQuality = own.sleepQuality ?? sleepQuality
    filled.fatigue = own.fatigue ?? fatigue
    filled.stress = own.stress ?? stress
    filled.mood = own.mood ?? mood
    filled.restingHeartRate = own.restingHeartRate ?? restingHeartRate
    return filled
  }
}
