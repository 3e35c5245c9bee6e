import Foundation
import Pty
import Testing

/// Imports that are stopped, and folders that are watched.
@Suite struct ImportStopTests {
  private let head = "date,sport,distance_m,moving_s\n"

  /// Tries until it is so, for half a minute.
  private func eventually(_ isSo: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<300 {
      if try isSo() { return true }
      usleep(100_000)
    }
    return false
  }

  private func count(_ work: Workplace) throws -> Int {
    try work.run("sessions").output.split(separator: "\n").count
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `Stopped while it reads, it writes nothing and says so`(number: Int32) throws {
    let work = try Workplace()
    _ = try work.said("add", "5k 25:00")
    let pipe = work.home + "/runs.csv"
    try #require(mkfifo(pipe, 0o600) == 0)
    signal(SIGPIPE, SIG_IGN)
    let whole = try work.file("whole.csv", head + "2026-11-01,run,5000,1500\n")
    let run = try work.run(["import", whole, pipe]) { pid in
      let writer = open(pipe, O_WRONLY)
      let row = head + "2026-11-02,run,6000,1800\n"
      write(writer, row, row.utf8.count)
      kill(pid, number)
      // Whoever still reads gets more; who stopped has closed its end.
      _ = eventually { write(writer, "\n", 1) < 0 }
      close(writer)
    }
    #expect(run.status == 130)
    #expect(run.error.contains("nothing was written"), "\(run.error)")
    #expect(try count(work) == 1)
    #expect(try work.said("check").contains("whole"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `Stopped at a pipe that nobody writes to, it ends`(number: Int32) throws {
    let work = try Workplace()
    let pipe = work.home + "/runs.csv"
    try #require(mkfifo(pipe, 0o600) == 0)
    let run = try work.run(["import", pipe]) { pid in
      usleep(500_000)
      kill(pid, number)
      usleep(2_000_000)
      // Who still waits for a writer would wait for ever.
      kill(pid, SIGKILL)
    }
    #expect(run.status == 130, "\(run.ending)")
  }

  @Test func `A folder is watched: files are taken when they lie still, moved ones too`() throws {
    let work = try Workplace()
    let folder = work.home + "/drop"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try work.file("drop/there.csv", head + "2026-11-01,run,5000,1500\n")
    let run = try work.run(["import", "--watch", folder]) { pid in
      defer { kill(pid, SIGINT) }
      do {
        #expect(try eventually { try count(work) == 1 })
        // Written in several goes, as a slow copy is.
        let slow = folder + "/slow.csv"
        for row in [head, "2026-11-02,run,6000,1800\n", "2026-11-03,run,7000,2100\n"] {
          let file = open(slow, O_WRONLY | O_CREAT | O_APPEND, 0o600)
          write(file, row, row.utf8.count)
          close(file)
          usleep(400_000)
        }
        #expect(try eventually { try count(work) == 3 })
        // Half-loaded under another name, then renamed.
        let part = try work.file("drop/new.csv.part", head + "2026-11-04,run,8000,2400\n")
        usleep(1_500_000)
        #expect(try count(work) == 3)
        rename(part, folder + "/new.csv")
        #expect(try eventually { try count(work) == 4 })
      } catch {
        Issue.record(error)
      }
    }
    #expect(run.status == 130)
    let reports = run.output.split(separator: "\n").filter { $0.contains(" read, ") }
    #expect(reports.filter { $0.contains("slow.csv") }.count == 1, "\(run.output)")
    #expect(reports.contains { $0.contains("slow.csv: 2 read, 2 added") }, "\(run.output)")
    #expect(try work.said("check").contains("whole"))
  }
}
