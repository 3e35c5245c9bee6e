import GRDB
import Model
import Testing

@testable import Store

@Suite struct MomentTests {
  let scratch = Scratch()

  @Test func `Readings of one moment don't see what another program writes meanwhile`() throws {
    let store = try scratch.open()
    let other = try scratch.open()
    try other.commit(noteChange(1, "one"))
    try store.ofOneMoment { () throws(KeeperError) in
      let before = try store.slice(day...day).notes.count
      try other.commit(noteChange(2, "two"))
      #expect(try store.slice(day...day).notes.count == before)
      // A reading within it begins none of its own.
      try store.ofOneMoment { () throws(KeeperError) in
        #expect(try store.slice(day...day).notes.count == before)
      }
    }
    #expect(try store.slice(day...day).notes.count == 2)
  }

  @Test func `A reading that fails leaves nothing open`() throws {
    let store = try scratch.open()
    #expect(throws: KeeperError.nothingToUndo) {
      try store.ofOneMoment { () throws(KeeperError) in
        _ = try store.slice(day...day)
        throw .nothingToUndo
      }
    }
    #expect(store.queue.inDatabase { !$0.isInsideTransaction })
    try store.commit(noteChange(1, "one"))
    #expect(try store.slice(day...day).notes.count == 1)
  }

  @Test func `What SQLite says of a statement that can't be run is told`() throws {
    let store = try scratch.open()
    store.queue.inDatabase { db in
      let error = #expect(throws: DatabaseError.self) { try db.run("SELECT 1; SELECT unknown") }
      #expect(error?.message == "no such column: unknown")
      #expect(error?.resultCode == .SQLITE_ERROR)
    }
  }

  @Test func `Rows can't hang on others that aren't there`() throws {
    let store = try scratch.open()
    #expect(try store.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
  }
}
