import Foundation
import Model
import Synchronization
import Testing

@testable import Store

@Suite struct BackupTests {
  let scratch = Scratch()
  private let morning = 1_795_000_000

  private func open(at instant: Int) throws -> JournalStore {
    try JournalStore(path: scratch.path, device: "test", now: { instant })
  }

  private var backups: [AutomaticBackup] { JournalStore.automaticBackups(of: scratch.path) }

  private func importChange(_ number: UInt64) -> Change {
    let session = Session(id: id(number), day: day, title: "\(number)", origin: .file)
    let source = Source(session: session.id, kind: .file, externalID: "x:\(number)", values: "{}")
    return Change(title: "import", edits: [add(.session(session)), add(.source(source))])
  }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func `The first change of a day makes a backup, and no other does`() throws {
    for step in 0..<3 {
      let store = try open(at: morning + step)
      try store.commit(noteChange(UInt64(step), "note \(step)"))
      store.close()
    }
    #expect(backups.map(\.reason) == [.day])
    let next = try open(at: morning + 86_400)
    try next.commit(noteChange(9, "next"))
    try next.commit(noteChange(10, "again"))
    next.close()
    #expect(backups.map(\.moment).map { String($0.prefix(10)) } == ["2026-11-19", "2026-11-18"])
  }

  @Test
  func `Put off, the day's backup comes with a rest, the checkpoint after many, or at the end`()
    throws
  {
    let store = try open(at: morning)
    store.postponeUpkeep()
    try store.commit(noteChange(1, "written aside"))
    #expect(backups.isEmpty)
    func holds(_ text: String) throws -> Bool {
      try Data(contentsOf: URL(fileURLWithPath: scratch.path)).range(of: Data(text.utf8)) != nil
    }
    #expect(try !holds("written aside"))
    store.rest()
    store.upkeep.wait()
    #expect(backups.map(\.reason) == [.day])
    // A few changes stay in the WAL, where they are as safe.
    #expect(try !holds("written aside"))
    for number in 2...32 as ClosedRange<UInt64> { try store.commit(noteChange(number, "more")) }
    #expect(try !holds("written aside"))
    store.rest()
    #expect(try holds("written aside"))
    try store.commit(noteChange(33, "after that"))
    store.rest()
    #expect(try !holds("after that"))
    store.close()
    #expect(try holds("after that"))
    let next = try open(at: morning + 86_400)
    next.postponeUpkeep()
    try next.commit(noteChange(34, "two"))
    #expect(backups.count == 1)
    next.close()
    #expect(backups.count == 2)
    let kept = try open(at: morning).slice(day...day).notes.map(\.text)
    let more = Array(repeating: "more", count: 31)
    #expect(kept == ["written aside"] + more + ["after that", "two"])
  }

  @Test func `Backups are whole, private, and restored with one call`() throws {
    let store = try open(at: morning)
    try store.commit(noteChange(1, "kept"))
    store.close()
    let backup = try #require(backups.first)
    #expect(mode(backup.path) == 0o600)
    #expect(mode((backup.path as NSString).deletingLastPathComponent) == 0o700)
    try "ruined".write(toFile: scratch.path, atomically: false, encoding: .utf8)
    #expect(throws: KeeperError.self) { try open(at: morning) }
    try JournalStore.restore(from: backup.path, to: scratch.path)
    let again = try open(at: morning)
    #expect(try again.slice(day...day).notes.map(\.text) == ["kept"])
    #expect(try again.check() == [])
  }

  @Test func `An import is backed up before it, several in a row once`() throws {
    let empty = try open(at: morning)
    try empty.commit(importChange(50))
    empty.close()
    #expect(backups.map(\.reason) == [.day])
    let store = try open(at: morning + 5)
    try store.commit(noteChange(1, "by hand"))
    for number in 60..<63 { try store.commit(importChange(UInt64(number))) }
    store.close()
    #expect(backups.map(\.reason) == [.imports, .day])
    try JournalStore.restore(from: try #require(backups.first).path, to: scratch.path)
    let before = try open(at: morning + 6)
    #expect(try before.slice(day...day).sessions.count == 1)
    #expect(try before.slice(day...day).notes.count == 1)
  }

  @Test func `The last ten are kept`() throws {
    for step in 0..<13 {
      let store = try open(at: morning + step * 86_400)
      try store.commit(noteChange(UInt64(step), "note"))
      store.close()
    }
    #expect(backups.count == 10)
    #expect(backups.last?.moment.hasPrefix("2026-11-21") == true)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/sub/backups")
    #expect(names.count == 10)
  }

  @Test func `Backups that a clock far ahead left stand in no new one's way`() throws {
    for step in 0..<10 {
      let ahead = try open(at: 4_000_000_000 + step * 86_400)
      try ahead.commit(noteChange(UInt64(step), "made in 2096"))
      ahead.close()
    }
    #expect(backups.count == 10)
    for step in 0..<2 {
      let store = try open(at: morning + step * 86_400)
      try store.commit(noteChange(UInt64(20 + step), "made now"))
      store.close()
    }
    #expect(backups.count == 10)
    #expect(backups.filter { $0.moment.hasPrefix("2026-11-1") }.count == 2)
    let newest = JournalStore.newestSoundBackup(of: scratch.path, at: morning + 86_400)
    #expect(newest?.moment.hasPrefix("2026-11-19") == true)
    #expect(newest?.age(at: morning + 2 * 86_400) == 1)
    #expect(newest?.age(at: morning) == nil)
    // Of those ahead the oldest went.
    #expect(backups.last?.moment.hasPrefix("2026-11-18") == true)
    #expect(backups.filter { $0.moment.hasPrefix("2096-10") }.count == 8)
  }

  @Test func `What has other tables than a journal, or acts on its own, isn't restored`() throws {
    let store = try open(at: morning)
    try store.commit(noteChange(1, "kept"))
    let copy = scratch.folder + "/copy.db"
    try store.backup(to: copy)
    store.close()
    try execute(copy, "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM session; END")
    let bare = scratch.folder + "/bare.db"
    try execute(
      bare,
      "PRAGMA application_id = \(Migrations.applicationID); PRAGMA user_version = 3; "
        + "CREATE TABLE a(x)")
    for (path, fault) in [(copy, "the trigger t is no journal's"), (bare, "missing")] {
      let found = #expect(throws: KeeperError.self) {
        try JournalStore.restore(from: path, to: scratch.path)
      }
      guard case .notAJournal(path, let reason)? = found else {
        Issue.record("\(found as Any)")
        continue
      }
      #expect(reason.contains(fault))
    }
    #expect(
      try JournalStore(path: copy, device: "", now: { 0 }).check() == [
        "the trigger t is no journal's"
      ])
    #expect(try open(at: morning).slice(day...day).notes.map(\.text) == ["kept"])
    // What every journal has and this one lacks is damage of the file, not of the disk.
    let lacking = try JournalStore(path: bare, device: "", now: { 0 })
    let found = #expect(throws: KeeperError.self) { try lacking.slice(day...day) }
    guard case .damaged? = found else {
      Issue.record("\(found as Any)")
      return
    }
  }

  @Test func `The folder of backups lies beside a name that begins with a mark`() throws {
    let path = scratch.folder + "/deep/\u{301}j.sqlite"
    let store = try JournalStore(path: path, device: "", now: { [morning] in morning })
    try store.commit(noteChange(1, "kept"))
    store.close()
    #expect(JournalStore.automaticBackups(of: path).count == 1)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: scratch.folder + "/deep/backups")
    #expect(names.count == 1)
  }

  @Test func `A journal half made by a killed program goes when one is made`() throws {
    mkdir(scratch.folder + "/sub", 0o700)
    let dead = scratch.path + ".making-\(Int32.max)-77"
    let running = scratch.path + ".making-\(getpid())-77"
    for path in [dead, running] { try Data("x".utf8).write(to: URL(fileURLWithPath: path)) }
    try open(at: morning).close()
    #expect(!FileManager.default.fileExists(atPath: dead))
    #expect(FileManager.default.fileExists(atPath: running))
  }

  @Test func `A damaged journal names its newest sound backup`() throws {
    for step in 0..<2 {
      let store = try open(at: morning + step * 86_400)
      try store.commit(noteChange(UInt64(step), "note"))
      store.close()
    }
    let newest = try #require(backups.first)
    let oldest = try #require(backups.last)
    for (path, sound) in [(scratch.path, newest), (newest.path, oldest)] {
      try Data().write(to: URL(fileURLWithPath: path))
      let found = #expect(throws: KeeperError.self) { try open(at: morning) }
      let reason = "the file is empty"
      #expect(
        found == .damaged(path: scratch.path, reason: reason, backup: sound.path))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)).isEmpty)
  }

  @Test func `A backup that fails its check is none, and that is told`() throws {
    let store = try open(at: morning)
    var checkIn = CheckIn(day: day)
    checkIn.mood = 4
    try store.commit(Change(title: "how it was", edits: [add(.checkIn(checkIn))]))
    store.close()
    #expect(backups.count == 1)
    // Only who looks at every row comes upon it: the journal opens and is written to.
    try execute(
      scratch.path, "PRAGMA ignore_check_constraints = ON; UPDATE checkIn SET mood = 99")
    let told = Told()
    let damaged = try JournalStore(
      path: scratch.path, device: "test", now: { [morning] in morning + 86_400 },
      backupFailed: { told.add($0) })
    try damaged.commit(noteChange(2, "on a damaged journal"))
    damaged.close()
    guard case .damaged? = told.all.first else {
      Issue.record("\(told.all)")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder + "/sub/backups")
    #expect(names.count == 1)
    // Nor is a copy of it one to be put in a journal's place.
    let copy = scratch.folder + "/copy.db"
    try execute(scratch.path, "VACUUM INTO '\(copy)'")
    #expect(throws: KeeperError.self) {
      try JournalStore.restore(from: copy, to: scratch.folder + "/other.db")
    }
  }

  @Test func `Why the day's backup failed is told, and the change is kept`() throws {
    mkdir(scratch.folder + "/sub", 0o700)
    try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.folder + "/sub/backups"))
    let told = Told()
    let store = try JournalStore(
      path: scratch.path, device: "test", now: { [morning] in morning },
      backupFailed: { told.add($0) })
    try store.commit(noteChange(1, "kept"))
    try store.commit(noteChange(2, "too"))
    store.close()
    #expect(told.all.count == 1)
    guard case .cannotCreate? = told.all.first else {
      Issue.record("\(told.all)")
      return
    }
    #expect(try open(at: morning).slice(day...day).notes.count == 2)
  }

  @Test func `What a killed program left unfinished goes with the next backup`() throws {
    let folder = scratch.folder + "/sub/backups"
    for name in ["sub", "sub/backups"] { mkdir(scratch.folder + "/" + name, 0o700) }
    // The system gives out no such number; the first process is always there.
    for name in [".making-4194305-day", ".making-4194305-day-journal", ".making-1-day"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    let store = try open(at: morning)
    try store.commit(noteChange(1, "kept"))
    store.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.filter { $0.hasPrefix(".making") } == [".making-1-day"])
    #expect(backups.count == 1)
  }

  @Test func `A backup's age is counted in whole days`() {
    let backup = AutomaticBackup(path: "", moment: "2026-11-24T093000Z", reason: .day)
    let made = 20_781 * 86_400 + 9 * 3_600 + 30 * 60
    #expect([made, made + 86_399, made + 86_400].map(backup.age) == [0, 0, 1])
  }
}

/// What was told from another thread.
private final class Told: Sendable {
  private let errors = Mutex<[KeeperError]>([])
  func add(_ error: KeeperError) { errors.withLock { $0.append(error) } }
  var all: [KeeperError] { errors.withLock { $0 } }
}
