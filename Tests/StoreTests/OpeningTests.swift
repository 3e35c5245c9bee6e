import Foundation
import GRDB
import Model
import Testing

@testable import Store

/// Runs SQL on a file, as another program would.
func execute(_ path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.inDatabase { try $0.execute(sql: sql) }
  try queue.close()
}

@Suite struct OpeningTests {
  let scratch = Scratch()

  private func refusal(_ path: String) -> KeeperError? {
    do {
      try JournalStore(path: path, device: "", now: { 0 }).close()
      return nil
    } catch {
      return error
    }
  }

  @Test func `A commit waits until it is on the disk`() throws {
    let store = try scratch.open()
    let level = try store.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    let mode = try store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(level == 2)
    #expect(mode == "wal")
  }

  @Test func `No other program writes between what a change reads and what it writes`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    let other = try DatabaseQueue(path: scratch.path, configuration: configuration)
    let written: Void? = try store.writing { db in
      // A change that reads first, as taking one back does.
      _ = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM changeLog")
      return try? other.inDatabase { try $0.execute(sql: "UPDATE note SET text = 'other'") }
    }
    #expect(written == nil)
    try other.close()
    #expect(try store.slice(day...day).notes.map(\.text) == ["one"])
  }

  @Test func `A journal of a newer version is left alone`() throws {
    try scratch.open().close()
    try execute(scratch.path, "PRAGMA user_version = 999")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    #expect(refusal(scratch.path) == .newer(path: scratch.path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == bytes)
  }

  @Test func `Another program's database is left alone`() throws {
    let path = scratch.folder + "/other.sqlite"
    try execute(path, "CREATE TABLE contacts (name TEXT)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    guard case .notAJournal? = refusal(path) else {
      Issue.record("it was opened")
      return
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func `Folders, pipes and devices are refused without waiting`() throws {
    let pipe = scratch.folder + "/pipe"
    mkfifo(pipe, 0o600)
    for path in [scratch.folder, pipe, "/dev/null", "/dev/zero"] {
      #expect(refusal(path) == .notAJournal(path: path, reason: "it isn't a regular file"))
    }
  }

  @Test func `A journal others could read is made private again`() throws {
    try scratch.open().close()
    chmod(scratch.path, 0o644)
    try scratch.open().close()
    var status = stat()
    stat(scratch.path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `A first start killed half-way leaves no journal that stands in the way`() throws {
    mkdir(scratch.folder + "/sub", 0o700)
    for name in ["journal.db.making-1", "journal.db.making-1-wal"] {
      try Data([1, 2, 3]).write(to: URL(fileURLWithPath: scratch.folder + "/sub/" + name))
    }
    let store = try scratch.open()
    try store.commit(noteChange(1, "one"))
    #expect(try store.check() == [])
  }

  @Test func `Programs that start at once make one journal`() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { [path = scratch.path] in
          let store = try JournalStore(path: path, device: "\(number)", now: { 0 })
          try store.commit(noteChange(UInt64(number), "from \(number)"))
          store.close()
        }
      }
      try await group.waitForAll()
    }
    let store = try scratch.open()
    #expect(try store.slice(day...day).notes.count == 8)
    #expect(try store.check() == [])
  }

  @Test func `What waits in the log beside the file is read from a copy too`() throws {
    let store = try scratch.open()
    try store.commit(noteChange(1, "in the log"))
    let copy = try #require(JournalCopy.make(of: scratch.path))
    defer { JournalCopy.remove(copy) }
    let other = try JournalStore(path: copy, device: "", create: false, now: { 0 })
    #expect(try other.slice(day...day).notes.map(\.text) == ["in the log"])
  }
}
