import Foundation
import Model
import Testing

@testable import Store

/// A journal whose bytes changed on the disk.
@Suite struct DamageTests {
  let scratch = Scratch()
  private let flips =
    ProcessInfo.processInfo.environment["LEGWORK_FLIPS"].flatMap(Int.init) ?? 100

  /// A journal in one file, as bytes.
  private func journal() throws -> [UInt8] {
    let store = try scratch.open()
    try store.commit(Change(title: "all", edits: samples().map(add)))
    for number in 0..<40 {
      let text = String(repeating: "words of note \(number) ", count: 20)
      try store.commit(noteChange(UInt64(1000 + number), text))
    }
    store.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path)))
  }

  /// Reads all that a program would; answers whether it was told of damage.
  private func isRefused(_ path: String) -> Bool {
    do {
      let store = try JournalStore(path: path, device: "", create: false, now: { 1_000 })
      defer { store.close() }
      _ = try store.slice((day - 400)...(day + 400))
      _ = try store.dayTotals(Day(number: 0)...Day(number: 40_000))
      _ = try store.recordedDays()
      _ = try store.notes(matching: "", limit: 99, offset: 0)
      _ = try store.notes(matching: "words", limit: 99, offset: 0)
      _ = try store.history(limit: 99)
      for table in Model.Table.allCases { try store.allRecords(table) { _ in } }
      let isSound = try store.check().isEmpty
      try store.commit(noteChange(7777, "after"))
      _ = try store.undo()
      return !isSound
    } catch {
      return true
    }
  }

  @Test func `A flipped bit is found or harmless, and never ends the program`() throws {
    let whole = try journal()
    var generator = SystemRandomNumberGenerator()
    var found = 0
    for _ in 0..<flips {
      var bytes = whole
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let path = scratch.folder + "/flipped.sqlite"
      for end in ["", "-wal", "-shm"] { unlinkFile(path + end) }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      if isRefused(path) { found += 1 }
    }
    print("bits flipped: \(flips), found: \(found), in unused bytes: \(flips - found)")
    #expect(found > 0)
  }

  @Test func `A journal cut anywhere is refused and left as it is`() throws {
    let whole = try journal()
    let path = scratch.folder + "/cut.sqlite"
    var cuts = Array(stride(from: 1, to: whole.count, by: whole.count / 60))
    cuts += [15, 16, 99, 100, 101, whole.count - 1]
    for count in cuts {
      let cut = Data(whole[..<count])
      try cut.write(to: URL(fileURLWithPath: path))
      let found = #expect(throws: KeeperError.self) {
        try JournalStore(path: path, device: "", now: { 0 })
      }
      switch found {
      case .damaged?, .notAJournal?: break
      default: Issue.record("cut at \(count): \(String(describing: found))")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == cut)
    }
  }

  @Test func `What another program wrote into the rows is said and not believed`() throws {
    _ = try journal()
    let sets = [
      "note SET day = 9223372036854775807", "note SET day = -9223372036854775808",
      "session SET distanceCm = 9223372036854775807", "session SET id = 'x'",
      "dayTotal SET movingMs = 9223372036854775807", "dayTotal SET day = 9223372036854775807",
      "sorenessMark SET site = 'left-ear'", "runner SET firstWeekday = 99",
      "session SET startLocal = -9223372036854775808", "changeLog SET title = ''",
      "changeEdit SET afterFields = '['", "treatment SET costCents = 9223372036854775807",
      "race SET goalMs = 9223372036854775807", "homework SET untilDay = 4611686018427387904",
    ]
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    for set in sets {
      let path = scratch.folder + "/changed.sqlite"
      try bytes.write(to: URL(fileURLWithPath: path))
      try execute(path, "PRAGMA ignore_check_constraints = 1; UPDATE OR IGNORE \(set)")
      #expect(isRefused(path) || set.contains("title"), "\(set)")
    }
  }
}
