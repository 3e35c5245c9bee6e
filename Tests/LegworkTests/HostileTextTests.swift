import Foundation
import Pty
import Testing

/// Text that would move, recolour or reorder a terminal is data, and never reaches it raw.
@Suite struct HostileTextTests {
  /// ESC, BEL, backspace, C1 as UTF-8, direction overrides and isolates, zero-width letters, line
  /// separators, tags, a NUL can't be an argument.
  private static let hostile =
    "a\u{1B}[2J\u{1B}]0x\u{7}b\u{8}\u{7F}\u{9B}31m\u{90}c\u{202E}d\u{2066}e\u{200B}f\u{FEFF}g"
    + "\u{2028}h\u{E0041}i\u{200E}j\u{61C}k\u{AD}l"

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: scalar != "\n"
    default: false
    }
  }

  /// A journal with hostile text wherever text goes.
  private func hostileWorkplace() throws -> Workplace {
    let work = try Workplace()
    let text = HostileTextTests.hostile
    try work.said("add", "10k 52:30 rpe 6 \(text), left calf 3")
    try work.said("note", "zz \(text)")
    try work.said("add", "strength: squat\(text) 3x8 60kg")
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

  @Test func `No command writes it raw to a terminal`() throws {
    let work = try hostileWorkplace()
    let text = HostileTextTests.hostile
    let commands: [[String]] = [
      ["week"], ["sessions"], ["sessions", "--json"], ["search", "zz"], ["search", "zz", "--json"],
      ["advise"], ["advise", "--json"], ["history"], ["check"], ["restore"], ["load"],
      ["export"], ["export", "--format", "csv"], ["export", "--format", "md"],
      ["export", "--format", "ics"], ["export", "--format", "strava"], ["undo"], ["redo"],
      ["add", text], ["sore", text], ["note", text], ["import", text], ["backup", "/no/\(text)"],
      ["restore", "/no/\(text)"], ["set", text, text], ["sign", text], ["treat", text], [text],
      ["week", "--weeks", text], ["--\(text)"], ["sessions", "--from", text],
      ["import", work.home + "/log.csv", text], ["body", text], ["report", text], ["plan", text],
    ]
    for words in commands {
      let program = try TerminalProgram(
        Workplace.program, words + ["--journal", work.journal, "--date", work.date],
        environment: work.environment, columns: 200, rows: 50)
      #expect(program.waitForEnd() != nil)
      let said = String(decoding: program.output, as: UTF8.self)
        .replacingOccurrences(of: "\r\n", with: "\n")
      let raw = said.unicodeScalars.filter(isHidden)
      #expect(raw.isEmpty, "\(words.first ?? ""): \(raw.map { String($0.value, radix: 16) })")
      #expect(!program.output.contains(0x1B))
    }
  }

  @Test func `No screen shows it raw`() throws {
    let work = try hostileWorkplace()
    let plain = try Workplace()
    try plain.said("note", "zz")
    for (place, isHostile) in [(plain, false), (work, true)] {
      let screens = try place.screens(columns: 100, rows: 40)
      try #require(screens.wait(for: "Today"))
      for keys in ["g2", "jj", "g3", "g4", "j", "g5", "g6", "g7", "?", "\u{1B}", ":", "\u{1B}"] {
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
    let work = try hostileWorkplace()
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
