import Foundation
import GRDB
import Pty
import Testing

/// Files that are no journal, or no longer a whole one.
@Suite struct FaultTests {
  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  private func change(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: sql) }
    try queue.close()
  }

  private let commands: [[String]] = [
    ["week"], ["note", "new"], ["search", "x"], ["check"], ["undo"], ["export"],
  ]

  /// Expects every command, and the screens, to refuse with this status and these words.
  private func expectRefusal(_ work: Workplace, _ status: Int32, _ words: String...) throws {
    for command in commands {
      let run = try work.run(command)
      #expect(run.status == status, "\(command): \(run.ending) \(run.error)")
      for word in words { #expect(run.error.contains(word), "\(run.error)") }
    }
    let screens = try work.screens()
    #expect(screens.waitForEnd() == .exited(status))
  }

  private func workplace() throws -> Workplace {
    let work = try Workplace()
    try work.said("note", "kept words")
    return work
  }

  private func expectRestored(_ work: Workplace, from error: String) throws {
    let file = try #require(error.components(separatedBy: "legwork restore ").last)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try work.run("restore", file).status == 0)
    #expect(try work.said("search", "kept").contains("kept words"))
    #expect(try work.said("check").contains("whole"))
  }

  @Test func `An emptied journal is not taken for a new one; its backup is named and restored`()
    throws
  {
    let work = try workplace()
    try Data().write(to: URL(fileURLWithPath: work.journal))
    try expectRefusal(work, 65, "damaged", "empty", "It was not touched", "legwork restore ")
    #expect(bytes(work.journal) == Data())
    try expectRestored(work, from: try work.run("week").error)
  }

  @Test func `A cut journal is recognised; its backup is named and restored`() throws {
    let work = try workplace()
    let whole = try #require(bytes(work.journal))
    let cut = whole.prefix(whole.count / 2)
    try cut.write(to: URL(fileURLWithPath: work.journal))
    try expectRefusal(work, 65, "damaged", "cut", "legwork restore ")
    #expect(bytes(work.journal) == cut)
    try expectRestored(work, from: try work.run("week").error)
  }

  @Test func `A flipped bit is found by check`() throws {
    let work = try workplace()
    var data = try #require(bytes(work.journal))
    let range = try #require(data.range(of: Data("kept words".utf8)))
    data[range.lowerBound] ^= 1
    try data.write(to: URL(fileURLWithPath: work.journal))
    let run = try work.run("check")
    #expect(run.status == 65)
    #expect(run.error.contains("isn't what the log says") || run.error.contains("malformed"))
  }

  @Test func `A newer journal is left alone`() throws {
    let work = try workplace()
    try change(work.journal, "PRAGMA user_version = 4000")
    let before = bytes(work.journal)
    try expectRefusal(work, 65, "newer legwork", "not touched")
    #expect(bytes(work.journal) == before)
  }

  @Test func `A text file, a folder, a pipe and a device are no journals`() throws {
    let work = try Workplace()
    try FileManager.default.createDirectory(
      atPath: work.home + "/data", withIntermediateDirectories: true)
    let text = Data("my diary, which is longer than a header of a hundred bytes\n".utf8)
    try text.write(to: URL(fileURLWithPath: work.journal))
    try expectRefusal(work, 65, "not a journal", "not touched")
    #expect(bytes(work.journal) == text)
    try FileManager.default.removeItem(atPath: work.journal)
    try FileManager.default.createDirectory(
      atPath: work.journal, withIntermediateDirectories: false)
    try expectRefusal(work, 65, "regular file")
    rmdir(work.journal)
    mkfifo(work.journal, 0o600)
    try expectRefusal(work, 65, "regular file")
    unlink(work.journal)
    symlink("/dev/null", work.journal)
    try expectRefusal(work, 65, "regular file")
  }

  @Test func `A missing journal is not made by what only reads it`() throws {
    let work = try Workplace()
    for command in [["check"], ["export"], ["backup", work.home + "/copy"]] {
      let run = try work.run(command)
      #expect(run.status == 66, "\(command): \(run.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: work.journal))
  }

  @Test func `A folder that can't be made or written is told`() throws {
    let work = try Workplace()
    _ = try work.file("data", "a file where the folder should be")
    let run = try work.run("note", "new")
    #expect(run.status == 73, "\(run.error)")
    #expect(run.error.contains("Can't make") && run.error.contains("--journal"), "\(run.error)")
  }

  @Test func `A journal its owner may not write is shown, one he may not read is told`() throws {
    let work = try workplace()
    // The owner of everything isn't stopped by modes: another user runs it.
    let prefix =
      getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["env"]
    func run(_ words: String...) throws -> CommandRun {
      try CommandRun(
        prefix[0],
        prefix.dropFirst() + [Workplace.program] + words
          + ["--journal", work.journal, "--date", work.date], environment: work.environment)
    }
    chmod(work.home, 0o755)
    chmod(work.home + "/data", 0o555)
    chmod(work.journal, 0o444)
    let before = bytes(work.journal)
    let shown = try run("search", "kept")
    if shown.ending == .exited(127) || shown.error.contains("setpriv") {
      return print("no other user can be had here")
    }
    #expect(shown.status == 0 && shown.output.contains("kept words"), "\(shown.error)")
    let written = try run("note", "new")
    #expect(written.status == 74, "\(written.error)")
    #expect(written.error.contains("can be read and not written"))
    #expect(bytes(work.journal) == before)
    chmod(work.journal, 0o000)
    let closed = try run("week")
    #expect(closed.status == 66, "\(closed.error)")
    #expect(closed.error.contains("Can't open"))
    chmod(work.journal, 0o600)
    chmod(work.home + "/data", 0o700)
  }

  @Test func `A restore killed at any moment leaves a journal in place`() throws {
    let work = try workplace()
    let copy = work.home + "/copy.sqlite"
    try work.said("backup", copy)
    try work.said("note", "later words")
    let began = Stopwatch.now
    try work.said("restore", copy)
    let length = Stopwatch.now - began
    var (killed, halfMade) = (0, 0)
    let kills = count("LEGWORK_RESTORES", otherwise: 8)
    for _ in 0..<kills {
      let run = try work.run(["restore", copy]) { pid in
        usleep(UInt32(Double.random(in: 0...length) * 1_000_000))
        kill(pid, SIGKILL)
      }
      if run.status == nil { killed += 1 }
      // What SQLite puts back.
      var facts = stat()
      if stat(work.journal + "-journal", &facts) == 0, facts.st_size > 0 { halfMade += 1 }
      #expect(try work.said("search", "kept").contains("kept words"))
      #expect(try work.said("check").contains("whole"))
    }
    print("restores: \(kills), killed: \(killed), half made: \(halfMade), not whole: 0")
  }
}
