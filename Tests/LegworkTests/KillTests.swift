import Foundation
import Pty
import Testing

/// `kill -9` at random moments: whatever was acknowledged is there afterwards.
@Suite struct KillTests {
  private let writes = count("LEGWORK_KILLS", otherwise: 60)

  private func expectWhole(_ work: Workplace, _ acknowledged: Set<String>) throws {
    #expect(try work.said("check").contains("whole"))
    let lines = try work.said("export")
    var missing = 0
    var doubled = 0
    for word in acknowledged {
      let found = lines.components(separatedBy: "\"\(word)\"").count - 1
      if found == 0 { missing += 1 }
      if found > 1 { doubled += 1 }
    }
    #expect(missing == 0, "acknowledged and lost")
    #expect(doubled == 0, "written twice")
  }

  @Test func `No command that succeeded is lost`() throws {
    let work = try Workplace()
    let start = Stopwatch.now
    try work.said("note", "first")
    // Kills fall into the time a command takes, and a little after.
    let longest = (Stopwatch.now - start) * 1e6 * 1.2
    let total = writes * 2 / 3
    var acknowledged: Set<String> = []
    var killed = 0
    for number in 0..<total {
      let word = "note-\(number)-of-\(total)"
      let run = try work.run(["note", word]) { pid in
        usleep(UInt32(Double.random(in: 0...longest)))
        kill(pid, SIGKILL)
      }
      if run.status == 0 {
        acknowledged.insert(word)
      } else {
        #expect(run.ending == .killed(signal: SIGKILL), "\(run.error)")
        killed += 1
      }
      if number % 20 == 0 { #expect(try work.run("check").status != 65) }
    }
    try expectWhole(work, acknowledged)
    print("commands: \(total), killed: \(killed), acknowledged: \(acknowledged.count), lost: 0")
  }

  @Test func `No key that said Saved is lost`() throws {
    let work = try Workplace()
    let total = writes / 3
    var acknowledged: Set<String> = []
    var number = 0
    var kills = 0
    var offered = 0
    var cut: String?
    while number < total {
      let screens = try work.screens()
      try #require(screens.wait(for: "Today"))
      screens.settle()
      // What was not saved was typed all the same: it is offered, as far as it had arrived.
      if screens.text.contains("You were writing") {
        let rest = try #require(cut)
        #expect(
          screens.page.lines.contains { line in
            let text = line.trimmingCharacters(in: .whitespaces)
            return !text.isEmpty && rest.hasPrefix(text)
          }, "\(screens.text)")
        offered += 1
        screens.send("x")
        try #require(screens.wait(for: "Dropped"))
      }
      screens.send("g4")
      try #require(screens.wait(for: "Notes]"))
      let victim = number + Int.random(in: 0...7)
      while number <= victim {
        let word = "key-\(number)-of-\(total)"
        number += 1
        screens.send("n\(word)\u{1B}")
        if number > victim {
          usleep(UInt32.random(in: 0...40_000))
          screens.signal(SIGKILL)
          kills += 1
          _ = screens.waitForEnd()
        }
        let isSaved = screens.wait { page in
          page.text.contains("Saved")
            && page.lines.contains { $0.contains("Tue 24 Nov  ") && $0.contains(word) }
        }
        if isSaved { acknowledged.insert(word) }
        cut = isSaved ? nil : word
        #expect(isSaved || number > victim)
      }
    }
    try expectWhole(work, acknowledged)
    print(
      "keys: \(number) writes, kills: \(kills), acknowledged: \(acknowledged.count), lost: 0, "
        + "half-typed and offered: \(offered)")
  }
}
