import Foundation
import Pty
import Testing

/// Text that would move, recolour or reorder a terminal is data, and never reaches it raw.
@Suite struct HostileTextTests {
  private static let hostile = HostileJournal.text

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool { HostileJournal.isHidden(scalar) }

  /// Expects of every command in the program's own list that nothing raw comes to the terminal.
  @Test func `No command writes it raw to a terminal`() async throws {
    let work = try HostileJournal.workplace()
    let text = HostileTextTests.hostile
    // A path under a file: no one can write there, not even who may write anywhere.
    let no = try work.file("no", "") + "/\(text)"
    let extra: [[String]] = [
      ["import", text], ["import", work.home + "/hostile.jsonl", "--dry-run"],
      ["backup", no], ["restore", no], ["export", "--output", no],
      ["report", "--html", no], ["demo", "--write", no],
      ["advise", "--accept", text], [text], ["--\(text)"], ["why", "red-flag"],
      ["search", "zz", "--json"], ["sore", "left calf \(text)"], ["plan", "6k \(text) @fri"],
      ["add", "massage 30m left calf by \(text) 60 EUR, 6 to 3"],
    ]
    let formats = ["jsonl", "csv", "md", "ics", "strava"].map { ["export", "--format", $0] }
    let lines = try CommandTree().lines(no) + extra + formats
    let raw = try await Tried.all(lines, in: work) { program in
      let said = String(decoding: program.output, as: UTF8.self)
        .replacingOccurrences(of: "\r\n", with: "\n")
      return said.unicodeScalars.filter { HostileJournal.isHidden($0) }
        .map { String($0.value, radix: 16) }
    }
    for (words, found) in raw { #expect(found.isEmpty, "\(words): \(found)") }
    print("command lines tried with hostile text: \(raw.count)")
  }

  @Test func `No screen shows it raw`() throws {
    let work = try HostileJournal.workplace()
    let plain = try Workplace()
    try plain.said("note", "zz")
    for (place, isHostile) in [(plain, false), (work, true)] {
      let screens = try place.screens(columns: 100, rows: 40)
      try #require(screens.wait(for: "Today"))
      let pages = ["g2", "jj", "g3", "g4", "j", "g5", "g6", "g7", "?", "\u{1B}", ":", "\u{1B}"]
      for keys in pages + Panels.keys + ["g6\r", "\u{1B}", "g3M", "\u{1B}"] {
        screens.send(keys)
        screens.settle(quiet: 0.05)
      }
      screens.send("/zz\r")
      #expect(screens.wait(for: "zz"))
      screens.settle(quiet: 0.05)
      let raw = HostileJournal.raw(screens.output)
      #expect(raw.isEmpty, "hostile \(isHostile): \(raw)")
      screens.send("q")
      _ = screens.waitForEnd()
    }
  }

  @Test func `JSON holds it escaped, and it is read back as it was`() throws {
    let work = try Workplace()
    try work.said("note", "zz " + HostileTextTests.hostile)
    let json = try work.said("search", "zz", "--json")
    #expect(json.unicodeScalars.filter(isHidden).isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let notes = object?["notes"] as? [[String: Any]]
    #expect(notes?.first?["text"] as? String == "zz " + HostileTextTests.hostile)
    let lines = try work.file("copy.jsonl", try work.said("export"))
    let other = try Workplace()
    #expect(try other.said("import", lines).contains("added"))
    #expect(try other.said("search", "zz", "--json") == json)
  }
}
