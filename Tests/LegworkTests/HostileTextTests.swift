import Foundation
import Pty
import Testing

/// Text that would move, recolour or reorder a terminal is data, and never reaches it raw.
@Suite struct HostileTextTests {
  private static let hostile = HostileJournal.text

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool { HostileJournal.isHidden(scalar) }

  /// A journal with hostile text in every field, one of whose imports was a file so called.
  private func hostileWorkplace() throws -> Workplace {
    let work = try Workplace()
    let said = try HostileJournal.make(work)
    #expect(said.contains(", 0 skipped"), "\(said)")
    try work.said("sore", "left calf 6")
    let text = HostileTextTests.hostile
    try work.said("note", "zz \(text)")
    let quoted = "\"run \(text)\""
    let csv = """
      date,sport,distance_m,moving_s,title,note
      2026-11-20,running,8000,2500,\(quoted),\(quoted)
      2026-11-21,\(quoted),x\(text),,,
      """
    let path = try work.file("log \(text.replacingOccurrences(of: "/", with: "")).csv", csv)
    try work.said("import", path)
    return work
  }

  /// Expects of every command in the program's own list that nothing raw comes to the terminal.
  @Test func `No command writes it raw to a terminal`() async throws {
    let work = try hostileWorkplace()
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
    let work = try hostileWorkplace()
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
      let said = String(decoding: screens.output, as: UTF8.self)
      // ncurses sends ESC [ and ESC (, and moves by CR, LF, BS and tabs.
      let raw = said.unicodeScalars.filter { scalar in
        isHidden(scalar) && ![0x1B, 0x0D, 0x08, 0x09, 0x0E, 0x0F].contains(scalar.value)
      }
      #expect(raw.isEmpty, "hostile \(isHostile): \(raw.map { String($0.value, radix: 16) })")
      #expect(!said.contains("\u{1B}]"))
      #expect(!said.contains("\u{1B}[2J\u{1B}]"))
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

  @Test func `A config file with it is named, its text made safe`() throws {
    let work = try Workplace()
    let folder = work.home + "/.config/legwork"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for text in [
      "units = \"\(HostileTextTests.hostile)\"\n", "\(HostileTextTests.hostile) = 3\n",
      "ascii = \u{1B}[31m\n",
    ] {
      try text.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
      let screens = try work.screens()
      #expect(screens.waitForEnd() == .exited(78), "\(screens.text)")
      #expect(!screens.output.contains(0x1B))
      #expect(screens.page.lines.joined().contains("config.toml"))
    }
  }
}
