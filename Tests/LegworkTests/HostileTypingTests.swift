import Foundation
import Pty
import Testing

/// Hostile text that is typed, pasted, completed from names on the disk, or set in the config.
@Suite struct HostileTypingTests {
  private static let text = HostileJournal.text

  /// As a terminal hands on what was pasted; what would end it is left out.
  private static let pasted = "\u{1B}[200~\(text)\u{1B}[201~"

  /// What a keyboard can send of it: an escape alone would be a key.
  private static let typed = String(
    String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x9F }))

  @Test func `Typed and pasted into every screen and panel, it is never shown raw`() throws {
    let work = try HostileJournal.workplace()
    let screens = try work.screens(columns: 100, rows: 40)
    try #require(screens.wait(for: "Today"))
    let fields = ["g1a", "g1n", "g4/", "g1:", "g4n", "g2a", "g3s", "g1A", "g7a", "m"]
    let panels = Panels.names.map { ":\($0)\r" }
    for open in fields + panels {
      for text in [HostileTypingTests.pasted, HostileTypingTests.typed] {
        for keys in [open, text, "\t", text, "\r"] {
          screens.send(keys)
          screens.settle(quiet: 0.03)
        }
        try #require(!screens.hasEnded, "after \(open)")
        screens.send("\u{1B}")
        screens.settle(quiet: 0.08)
        screens.send("\u{1B}\u{1B}")
        screens.settle(quiet: 0.08)
      }
    }
    #expect(HostileJournal.raw(screens.output) == [])
    screens.signal(SIGTERM)
    _ = screens.waitForEnd()
    // What was typed and not saved is offered again.
    let again = try work.screens()
    again.settle()
    #expect(HostileJournal.raw(again.output) == [])
    #expect(try work.said("check").contains("whole"))
    print("fields and panels typed into: \(fields.count + panels.count)")
  }

  @Test func `A file's name is completed and imported, never shown raw`() throws {
    let work = try Workplace()
    try FileManager.default.createDirectory(
      atPath: work.home + "/in", withIntermediateDirectories: true)
    let name = "in/log \(HostileTypingTests.text.replacingOccurrences(of: "/", with: "")).csv"
    let path = try work.file(name, Workplace.log(runs: 3))
    let screens = try work.screens(columns: 200, rows: 40)
    try #require(screens.wait(for: "Today"))
    screens.send(":in from a file\r")
    screens.settle()
    screens.send("\(work.home)/in/\t")
    screens.settle()
    #expect(screens.text.contains("/in/log a"))
    screens.send("\r")
    #expect(screens.wait(for: "3 added"), "\(screens.text)")
    #expect(HostileJournal.raw(screens.output) == [])
    screens.send("q")
    _ = screens.waitForEnd()
    for words in [["import", path], ["import", "--dry-run", path], ["history"]] {
      let run = try work.run(words)
      let raw = (run.output + run.error).unicodeScalars.filter(HostileJournal.isHidden)
      #expect(raw.isEmpty, "\(words)")
    }
  }

  @Test func `A config file with it is named or followed, its text made safe`() throws {
    let work = try HostileJournal.workplace()
    let folder = work.home + "/.config/legwork"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = HostileTypingTests.text
    let escaped = text.unicodeScalars.map {
      $0.value < 0x10000
        ? "\\u" + String(format: "%04x", $0.value) : "\\U" + String(format: "%08x", $0.value)
    }.joined()
    // What a config file may hold inside of quotes: C1 as UTF-8, overrides, what nobody sees.
    let within = text.unicodeScalars.filter { $0.value > 0x7F && $0 != "\u{2028}" }
    let soft = String(String.UnicodeScalarView(within))
    let settings = [
      "units", "colours", "ascii", "mouse", "facing", "monotony", "acwr", "keys", "unknown",
      "keys.z", soft,
    ]
    var contents = settings.flatMap { name in
      [escaped, text, soft].map { "\(name) = \"\($0)\"\n" }
    }
    contents += ["ascii = \u{1B}[31m\n", "[\(text)]\n", "[\(soft)]\n", "# \(text)\n"]
    contents += ["# \(soft)\n", "units = \"km\" # \(soft)\n", "[unknown]\nz = \"\(soft)\"\n"]
    contents += ["[keys]\nz = \"\(soft)\"\n", "[keys]\n\(soft) = \"u\"\n"]
    var (refused, opened) = (0, 0)
    for content in contents {
      try content.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
      let screens = try work.screens()
      #expect(screens.wait { $0.text.contains("Today") || $0.text.contains("legwork:") })
      if screens.text.contains("legwork:") {
        refused += 1
        #expect(screens.waitForEnd() == .exited(78), "\(content): \(screens.text)")
        #expect(screens.page.lines.joined().contains("config.toml"))
        #expect(!screens.output.contains(0x1B))
      } else {
        opened += 1
        for keys in ["?", "\u{1B}", ":"] {
          screens.send(keys)
          screens.settle(quiet: 0.06)
        }
        screens.signal(SIGTERM)
        #expect(screens.waitForEnd() == .exited(0))
      }
      #expect(HostileJournal.raw(screens.output) == [], "\(content)")
    }
    print("config files with hostile text: \(refused) refused, \(opened) followed")
    #expect(refused > 8 && opened > 2)
  }
}
