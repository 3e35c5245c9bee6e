import Drawing
import Foundation
import Formats
import Model
import Replaying
import Store
import Testing

@testable import App

/// Numbers that come again from the same seed, so that what a run found can be found again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The seed in `LEGWORK_SEED`, else one by the clock; said, to be used again.
  static func seeded(_ what: String) -> Chance {
    let named = ProcessInfo.processInfo.environment["LEGWORK_SEED"].flatMap { UInt64($0) }
    let seed = named ?? UInt64.random(in: 0...999_999)
    print("\(what): LEGWORK_SEED=\(seed)")
    return Chance(seed: seed)
  }

  /// How many rounds: a number in the environment, else one that fits a normal run.
  static func rounds(_ name: String, otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
  }
}

@MainActor struct FuzzTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "legwork-\(UUID())").path
  private var path: String { folder + "/journal.sqlite" }
  private let today = Day(number: 20_777)

  private func open() throws -> JournalStore {
    try JournalStore(path: path, device: "fuzz", now: { 1_795_000_000 })
  }

  private static let phrases = [
    "a10k 52:30 rpe 6 easy, left calf 3\n", "n", "calves loud", "\n", "g1", "g2", "g3", "g4", "g5",
    "g6", "g7", "!y", "m", "=", ":", "undo\n", "?", "/calves\n", "u", "U", "dd", "[", "]", "a", "e",
    "\u{1B}", "\u{1B}\u{1B}", "x", "7k 40m, both quads 4\n", "strength: squat 3x8 60kg\n",
    "massage 30m left calf 60 EUR, 6 to 3\n", "2 weeks", "0", "6", "9", "zo", "s",
    ":morning\n", ":stretches\n", ":done at home\n", ":therapist\n", ":massage help\n",
    ":problem areas\n", ":self-tests\n", ":strength work\n", ":treatments\n", ":warning\n",
    ":field by field\n", ":health\n", "half marathon 2027-03-01\n", "heel drops 3x15\n", " ", "y",
  ]

  private func keys(_ count: Int, _ chance: inout Chance) -> [Key] {
    let named: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab,
      .backspace, .delete, .function(1), .control("e"), .control("u"), .control("k"),
      .control("w"), .control("d"), .control("a"), .paste("9k 50:00\n\u{1B}[2J\u{202E}"),
      .mouse(Point(3, 3)), .mouse(Point(70, 20)), .character("é"), .character("日"),
    ]
    var keys: [Key] = []
    while keys.count < count {
      switch Int.random(in: 0..<10, using: &chance) {
      case 0..<4:
        let phrase = FuzzTests.phrases.randomElement(using: &chance) ?? ""
        keys += phrase.map { $0 == "\n" ? .enter : $0 == "\u{1B}" ? .escape : .character($0) }
      case 4..<7: keys.append(named.randomElement(using: &chance) ?? .escape)
      default:
        let letter = Unicode.Scalar(UInt8.random(in: 32..<127, using: &chance))
        keys.append(.character(Character(letter)))
      }
    }
    return keys
  }

  @Test func `Random keys end nothing, and the journal is what its log says`() throws {
    var chance = Chance.seeded("keys")
    let count = Chance.rounds("LEGWORK_FUZZ_KEYS", otherwise: 1_500)
    var typed = 0
    var ids: UInt64 = 0
    while typed < count {
      let store = try open()
      defer { store.close() }
      let display = FakeDisplay(keys(min(500, count - typed), &chance))
      let sizes = [Size(80, 24), Size(60, 20), Size(200, 60), Size(20, 3), Size(1, 1)]
      display.size = sizes.randomElement(using: &chance) ?? Size(80, 24)
      let surroundings = Surroundings(
        today: { today },
        seed: {
          ids += 1
          return RecordID(high: ids, low: UInt64(typed))
        }, edit: { $0 + " edited" })
      let planned = display.keys.count
      Loop(keeper: store, display: display, taste: Taste(), surroundings: surroundings).run()
      typed += max(1, planned - display.keys.count)
    }
    let store = try open()
    #expect(try store.check() == [])
    store.close()
    let copy = folder + "/replayed.sqlite"
    let made = try Replay.make(of: path, at: copy, device: "fuzz", instant: 1_795_000_000)
    #expect(try Replay.differences(path, copy) == [])
    let rows = try Replay.contents(path).mapValues(\.count).filter { $0.value > 0 }
    let words = rows.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "keys typed: \(typed), changes made and replayed: \(made): \(words.joined(separator: ", "))")
    #expect(made > 0)
    try takeBack()
  }

  /// Takes all back, then makes all again: the rows are what they were.
  private func takeBack() throws {
    let store = try open()
    func records() throws -> [Record] {
      var records: [Record] = []
      for table in Table.allCases { try store.allRecords(table) { records.append($0) } }
      return records
    }
    let before = try records()
    var steps = 0
    while isMade({ _ = try store.undo() }) { steps += 1 }
    #expect(try records().isEmpty)
    for _ in 0..<steps where !isMade({ _ = try store.redo() }) { Issue.record("not made again") }
    #expect(try store.check() == [])
    let after = try records()
    #expect(Set(before).isSubset(of: Set(after)))
  }

  private func isMade(_ step: () throws -> Void) -> Bool { (try? step()) != nil }

  @Test func `Any line is understood or named, and what is written is whole`() throws {
    var chance = Chance.seeded("lines")
    let words = [
      "10k", "52:30", "1h05", "65m", "5:15/km", "rpe", "6", "easy", ",", ";", "left", "calf", "3",
      "@yesterday", "@mon", "@2026-11-20", "@2026-02-30", "8x", "1:00", "run", "walk", "28m",
      "strength:", "squat", "3x8", "60kg", "massage", "30m", "60", "EUR", "to", "both", "quads",
      "-", "99999999999999999999", "0", "1e9", "½", "日本", "\u{1B}[2J", "\u{202E}", ":", "/", "x",
      "10mi", "400m", "hr", "150", "up", "note:", "plan", "race", "bike", "swim", "0:00", "25:61",
    ]
    let store = try open()
    var written = 0
    for round in 0..<Chance.rounds("LEGWORK_FUZZ_LINES", otherwise: 4_000) {
      var line = (0..<Int.random(in: 0...9, using: &chance))
        .map { _ in words.randomElement(using: &chance) ?? "" }
        .joined(separator: Bool.random(using: &chance) ? " " : "")
      if Bool.random(using: &chance), !line.isEmpty {
        line.remove(at: line.indices.randomElement(using: &chance) ?? line.startIndex)
      }
      let entry = Entry.parse(line, today: today, taste: Taste(), currency: "EUR")
      _ = entry.preview
      guard entry.problems.isEmpty, !entry.items.isEmpty else { continue }
      guard round % 4 == 0 else { continue }
      let slice = try store.slice(entry.day...entry.day)
      try store.commit(entry.change(in: slice, seed: RecordID(high: 9, low: UInt64(round) << 8)))
      written += 1
    }
    #expect(try store.check() == [])
    #expect(written > 0)
    print("lines written: \(written)")
  }

  @Test func `Damaged exports bring in what is whole and no more`() throws {
    var chance = Chance.seeded("exports")
    let store = try open()
    for line in [
      "10k 52:30 rpe 6 easy, left calf 3", "strength: squat 3x8 60kg",
      "massage 30m left calf 60 EUR, 6 to 3",
    ] {
      let entry = Entry.parse(line, today: today, taste: Taste(), currency: "EUR")
      let slice = try store.slice(today...today)
      let seed = RecordID(high: chance.next(), low: 0)
      try store.commit(entry.change(in: slice, seed: seed))
    }
    var whole: [UInt8] = []
    for table in Table.allCases {
      try store.allRecords(table) { whole += Array((JournalLines.line($0) + "\n").utf8) }
    }
    let rounds = Chance.rounds("LEGWORK_FUZZ_EXPORTS", otherwise: 400)
    for round in 0..<rounds {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &chance) {
        let at = Int.random(in: 0..<bytes.count, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &chance)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
        }
      }
      let path = folder + "/import-\(round % 8).sqlite"
      let target = try JournalStore(path: path, device: "fuzz", now: { 1_795_000_000 })
      let lines = FileReading(
        file: "x.jsonl",
        result: Result { () throws(FormatError) in
          try Reader.read(bytes, ReadingContext(today: today))
        })
      let (change, reports) = try Importer.plan(
        [lines], keeper: target, seed: RecordID(high: 1, low: 1))
      let report = try #require(reports.first)
      #expect(report.added <= report.read)
      // What the schema refuses is refused as a whole, and said.
      try? target.commit(change)
      if round % 8 == 7 || round == rounds - 1 { #expect(try target.check() == []) }
      target.close()
    }
  }
}
