import Foundation
import GRDB
import GRDBSQLite
import Model
import Store
import Testing

@Suite struct JournalStoreTests {
  let scratch = Scratch()

  @Test func `Every table is read back as it was written`() throws {
    let store = try scratch.open()
    let records = samples()
    #expect(Set(records.map(\.table)) == Set(Model.Table.allCases))
    try store.commit(Change(title: "all", edits: records.map(add)))
    for record in records {
      var found: [Model.Record] = []
      try store.allRecords(record.table) { found.append($0) }
      #expect(found == [record])
    }
    var memory = Slice(days: day...day, firstDay: day)
    memory.firstRun = day
    for record in records { memory.apply(add(record)) }
    #expect(try store.slice(day...day) == memory)
    #expect(try store.check() == [])
    #expect(try store.recordedDays() == day...day)
    #expect(try store.dayTotals(day...day) == memory.sessions.dayTotals)
    #expect(try store.sources(named: ["x:1", "x:2"]).map(\.externalID) == ["x:1"])
  }

  @Test func `A conflict writes nothing`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    var change = noteChange(2, "two")
    change.edits += noteChange(1, "other").edits
    #expect(throws: KeeperError.conflict(table: .note, id: id(1))) { try store.commit(change) }
    #expect(try store.slice(day...day).notes.map(\.text) == ["one"])
    #expect(try store.history(limit: 9).map(\.title) == ["one"])
  }

  @Test func `Undo leaves what was there when it was told to`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    try store.keepWhatIsThere()
    #expect(throws: KeeperError.nothingToUndo) { try store.undo() }
    try store.commit(noteChange(2, "two"))
    #expect(try store.undo().title == "two")
    #expect(throws: KeeperError.nothingToUndo) { try store.undo() }
    #expect(try store.slice(day...day).notes.map(\.text) == ["one"])
  }

  @Test func `Undo and redo survive reopening`() throws {
    var store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    try store.commit(noteChange(2, "two"))
    store.close()
    store = try scratch.open()
    #expect(try store.undo().title == "two")
    store.close()
    store = try scratch.open()
    #expect(try store.undo().title == "one")
    #expect(throws: KeeperError.nothingToUndo) { try store.undo() }
    #expect(try store.redo().title == "one")
    #expect(try store.redo() == noteChange(2, "two"))
    #expect(throws: KeeperError.nothingToRedo) { try store.redo() }
    #expect(try store.slice(day...day).notes.count == 2)
    #expect(try store.undo().title == "two")
    #expect(try store.check() == [])
  }

  @Test func `What couldn't be read back is refused, and nothing of its change is kept`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "kept"))
    for unfit in [
      Note(id: id(2), day: Day(number: 2_932_897), text: "behind the last year"),
      Note(id: id(3), day: day, text: "before\0after"),
    ] {
      let other = Note(id: id(9), day: day, text: "in the same change")
      let change = Change(title: "two", edits: [add(.note(other)), add(.note(unfit))])
      let error = #expect(throws: KeeperError.self) { try store.commit(change) }
      guard case .unfit? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(try store.slice(day...day).notes.map(\.text) == ["kept"])
    #expect(try store.check() == [])
  }

  @Test func `Who watches the log beside the file is told once a change can be seen`() throws {
    let store = try scratch.open()
    // A backup in another thread would touch the file too.
    store.postponeUpkeep()
    try store.commit(noteChange(1, "one"))
    let watch = inotify_init1(Int32(IN_NONBLOCK))
    defer { close(watch) }
    let wanted = UInt32(IN_MODIFY) | UInt32(IN_ATTRIB)
    try #require(inotify_add_watch(watch, scratch.path + "-wal", wanted) >= 0)
    try store.commit(noteChange(2, "two"))
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(watch, &bytes, bytes.count)
    // Sixteen bytes for each thing that happened, the second four say what: first its bytes came.
    try #require(count >= 32)
    #expect(bytes[4] == UInt8(IN_MODIFY) && bytes[count - 12] == UInt8(IN_ATTRIB))
  }

  @Test func `Undo is refused after a later change of the same row`() throws {
    let store = try scratch.open()
    let first = Note(id: id(1), day: day, text: "one")
    var second = first
    second.text = "second"
    try store.commit(Change(title: "one", edits: [add(.note(first))]))
    let edit = Edit(table: .note, id: id(1), before: .note(first), after: .note(second))
    try store.commit(Change(title: "second", edits: [edit]))
    try DatabaseQueue(path: scratch.path).write {
      try $0.execute(sql: "UPDATE changeLog SET undone = 1 WHERE title = 'second'")
    }
    #expect(throws: KeeperError.undoBlocked(title: "second")) { try store.undo() }
    #expect(try store.slice(day...day).notes == [second])
  }

  @Test func `Two stores on one file see each other`() throws {
    let one = try scratch.open()
    let two = try scratch.open()
    #expect(try !one.changedElsewhere())
    try two.commit(noteChange(1, "one"))
    #expect(try one.changedElsewhere())
    #expect(try !one.changedElsewhere())
    #expect(try one.slice(day...day).notes.count == 1)
  }

  @Test func `Only the owner can read the journal`() throws {
    let before = umask(0o022)
    defer { umask(before) }
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    func mode(_ path: String) -> UInt32 {
      var status = stat()
      stat(path, &status)
      return status.st_mode & 0o777
    }
    #expect(mode(scratch.folder + "/sub") == 0o700)
    for end in ["", "-wal", "-shm"] { #expect(mode(scratch.path + end) == 0o600) }
  }

  @Test(arguments: ["", "my diary, which is longer than a header"])
  func `A file that isn't a journal is refused and left alone`(text: String) throws {
    let path = scratch.folder + "/diary.txt"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: KeeperError.self) { try JournalStore(path: path, device: "", now: { 0 }) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["diary.txt"])
  }

  @Test func `A missing journal isn't made when not asked for`() {
    #expect(throws: KeeperError.noSuchFile(path: scratch.path)) {
      try scratch.open(create: false)
    }
  }

  @Test func `What is searched for is data and not syntax`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "Café NEAR the \"old\" mill"))
    for text in ["cafe", "ol mil", "\"old\"", "NEAR", "caf* mill", "-the", "text:", "(", "\""] {
      let found = try store.notes(matching: text, limit: 9, offset: 0)
      #expect(found.count == (["text:", "(", "\""].contains(text) ? 0 : 1), "\(text)")
    }
    _ = try store.undo()
    #expect(try store.notes(matching: "cafe", limit: 9, offset: 0) == [])
  }

  @Test func `A restored backup keeps the old journal beside`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    let copy = scratch.folder + "/copy.db"
    try store.backup(to: copy)
    #expect(throws: KeeperError.self) { try store.backup(to: copy) }
    try store.commit(noteChange(2, "two"))
    store.close()
    let kept = try #require(try JournalStore.restore(from: copy, to: scratch.path))
    #expect(try scratch.open().slice(day...day).notes.count == 1)
    let old = try JournalStore(path: kept, device: "", now: { 0 })
    #expect(try old.slice(day...day).notes.count == 2)
  }

  @Test func `Who opened the journal before a restore writes to what it holds after it`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    let copy = scratch.folder + "/copy.db"
    try store.backup(to: copy)
    store.close()
    var early: OpaquePointer?
    defer { sqlite3_close(early) }
    #expect(sqlite3_open(scratch.path, &early) == SQLITE_OK)
    let kept = try #require(try JournalStore.restore(from: copy, to: scratch.path))
    #expect(sqlite3_exec(early, "UPDATE note SET text = 'later'", nil, nil, nil) == SQLITE_OK)
    #expect(try scratch.open().slice(day...day).notes.map(\.text) == ["later"])
    let old = try JournalStore(path: kept, device: "", now: { 0 })
    #expect(try old.slice(day...day).notes.map(\.text) == ["one"])
  }

  @Test func `Nothing is written to changes that lost their file`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    for end in ["-wal", "-shm"] { unlink(scratch.path + end) }
    let found = #expect(throws: KeeperError.self) { try store.commit(noteChange(2, "two")) }
    #expect(found == .replaced(path: scratch.path))
    #expect(throws: KeeperError.self) { try store.changedElsewhere() }
    store.close()
    #expect(try scratch.open().slice(day...day).notes.map(\.text) == ["one"])
  }

  @Test func `The sessions of each day are those that were done, in the order written`() throws {
    let store = try scratch.open()
    func session(_ number: UInt64, _ on: Day, done: Bool = true) -> Edit {
      add(.session(Session(id: id(number), day: on, title: "\(number)", isDone: done)))
    }
    try store.commit(
      Change(
        title: "some",
        edits: [
          session(9, day), session(3, day), session(5, day, done: false), session(4, day + 1),
          session(7, day - 1), session(8, day + 3, done: false),
        ]))
    func ids(_ days: ClosedRange<Day>) throws -> [String] {
      try store.sessionIDs(days).map { "\($0.day - day): \($0.id.low)" }
    }
    #expect(try ids(day...(day + 3)) == ["0: 9", "0: 3", "1: 4"])
    #expect(try ids((day - 1)...day) == ["-1: 7", "0: 9", "0: 3"])
    #expect(try ids((day + 2)...(day + 9)).isEmpty)
    _ = try store.undo()
    #expect(try ids((day - 9)...(day + 9)).isEmpty)
  }
}
