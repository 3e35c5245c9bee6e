import Drawing
import Foundation
import Model
import Store
import Testing

@testable import App

/// Plays keys and keeps the frames.
@MainActor final class FakeDisplay: Display {
  var size = Size(80, 24)
  var frames: [Canvas] = []
  var keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

  func show(_ canvas: Canvas) { frames.append(canvas) }
  /// Where this key would come, the display is woken instead.
  var wakeKey: Key?
  /// What another program does to the journal before the first key.
  var others: (() -> Void)?
  /// How long each wait was allowed to be.
  var waits: [Int?] = []
  func next(within milliseconds: Int?) -> Event {
    waits.append(milliseconds)
    if let change = others {
      others = nil
      change()
      return .journalChanged
    }
    if milliseconds != nil { return .tick }
    guard !keys.isEmpty else { return .hangup }
    let key = keys.removeFirst()
    return key == wakeKey ? .wake : .key(key)
  }
  /// What comes in one go with the first enter.
  var rest: String?
  func pasted() -> String? {
    defer { rest = nil }
    return rest
  }
  func suspend() {}
  func resume() {}
  func stop() {}

  var last: String { frames.last?.lines().joined(separator: "\n") ?? "" }
}

@MainActor struct LoopTests {
  private let own = OwnFolder()
  var folder: URL { own.url }
  let today = Day(number: 20_777)

  private func play(_ text: String) throws -> FakeDisplay {
    try play(text.map { $0 == "\n" ? .enter : $0 == "\u{1B}" ? .escape : .character($0) })
  }

  private func play(_ keys: [Key], size: Size = Size(80, 24)) throws -> FakeDisplay {
    let store = try JournalStore(
      path: folder.appending(path: "journal.sqlite").path, device: "test", now: { 0 })
    defer { store.close() }
    let display = FakeDisplay(keys)
    display.size = size
    var count: UInt64 = UInt64.random(in: 0...(UInt64.max / 2))
    let surroundings = Surroundings(
      today: { today },
      seed: {
        count += 1
        return RecordID(high: count, low: 0)
      }, edit: { $0 + " edited" })
    Loop(keeper: store, display: display, taste: Taste(), surroundings: surroundings).run()
    return display
  }

  @Test func `another program's first change is shown, whenever it comes`() throws {
    let path = folder.appending(path: "journal.sqlite").path
    let store = try JournalStore(path: path, device: "test", now: { 0 })
    defer { store.close() }
    let other = try JournalStore(path: path, device: "other", now: { 0 })
    defer { other.close() }
    let display = FakeDisplay([])
    let note = Note(id: RecordID(high: 9, low: 9), day: today, text: "from elsewhere")
    let edit = Slice(days: today...today).put(.note(note))
    display.others = { _ = try? other.commit(Change(title: "a note", edits: [edit])) }
    let surroundings = Surroundings(
      today: { today }, seed: { RecordID(high: 1, low: 0) }, edit: { $0 })
    let loop = Loop(keeper: store, display: display, taste: Taste(), surroundings: surroundings)
    loop.run()
    #expect(loop.world.slice.notes == [note])
  }

  @Test func `an empty journal says what to do first`() throws {
    #expect(try play("").last.contains("Nothing is written yet."))
  }

  @Test func `a run typed in one line is there after reopening`() throws {
    let first = try play("a10k 52:30 rpe 6 easy along the river, left calf 3\n")
    #expect(first.last.contains("Saved: "))
    let second = try play("g2")
    #expect(second.last.contains("easy along the river"))
    #expect(second.last.contains("10.0"))
    #expect(try play("g3").last.contains("L calf"))
  }

  @Test func `what can wait is done once no key came after a change, and no sooner`() throws {
    #expect(try play("g3jl").waits.allSatisfy { $0 == nil })
    let display = try play("g36j")
    // After the change the loop comes back once, then sleeps for good again.
    #expect(display.waits == [nil, nil, nil, 700, nil, nil])
  }

  @Test func `playing the weeks takes ticks up to today and none after it`() throws {
    let display = try play("g3P")
    let ticks = display.waits.filter { $0 != nil }.count
    #expect(ticks == 23)
    #expect(display.waits.prefix(4) == [nil, nil, nil, 600])
    #expect(display.waits.suffix(1) == [nil])
    #expect(display.last.contains("worst of 7 days"))
  }

  @Test func `a digit on the body marks the site and undo takes it back`() throws {
    #expect(try play("g36").last.contains("Saved: L calf 6, ache, morning."))
    #expect(try play("g3u").last.contains("Took back: L calf 6, ache, morning."))
    #expect(try play("g3U").last.contains("Made again: L calf 6, ache, morning."))
  }

  @Test func `lines pasted on a terminal that doesn't say so are looked at, not obeyed`() throws {
    let path = folder.appending(path: "journal.sqlite").path
    let store = try JournalStore(path: path, device: "test", now: { 0 })
    defer { store.close() }
    let display = FakeDisplay(Array("a10k 52:30\n").map { $0 == "\n" ? .enter : .character($0) })
    display.rest = "dud 5k\nd"
    let surroundings = Surroundings(
      today: { today }, seed: { RecordID(high: 1, low: 0) }, edit: { $0 })
    let loop = Loop(keeper: store, display: display, taste: Taste(), surroundings: surroundings)
    loop.run()
    #expect(display.last.contains("Several lines came at once: nothing is written yet."))
    #expect(display.last.contains("10k 52:30 dud 5k d"))
    #expect(try store.history(limit: 1).isEmpty)
  }

  @Test func `a note is found by its words`() throws {
    _ = try play("ncalves loud after the track\u{1B}")
    let display = try play("/loud\n")
    #expect(display.last.contains("calves loud after the track"))
    #expect(try play("/quiet\n").last.contains("No note has these words."))
  }

  @Test func `a line that isn't understood stays open and writes nothing`() throws {
    let display = try play("aleft calf 11\n")
    #expect(display.last.contains("0 to 10"))
    #expect(try play("").last.contains("Nothing is written yet."))
  }

  @Test func `a warning sign is answered from everywhere and beats the rest`() throws {
    let display = try play("g5!y\u{1B}g6")
    #expect(display.last.contains("STOP. Chest pain: emergency number now"))
    #expect(try play("ug6").last.contains("STOP") == false)
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(20, 3), Size(60, 20), Size(80, 24), Size(200, 60)])
  func `every screen draws at every size`(size: Size) throws {
    _ = try play("a10k 52:30 rpe 6 easy, left calf 3\n")
    for screen in 1...6 {
      let display = try play([.character("g"), .character(Character(String(screen)))], size: size)
      #expect(display.frames.allSatisfy { $0.size == size })
      #expect(size.width < 40 || display.last.contains("Today"))
    }
  }

  private func loop(
    _ text: String, importing: @escaping (String) -> ImportAnswer,
    arrived: @escaping () -> ImportAnswer? = { nil }
  ) throws -> (ending: Loop.Ending, shown: String, sessions: Int) {
    let store = try JournalStore(
      path: folder.appending(path: "journal.sqlite").path, device: "test", now: { 0 })
    defer { store.close() }
    let display = FakeDisplay(text.map { $0 == "\n" ? .enter : .character($0) })
    display.wakeKey = .character("~")
    let surroundings = Surroundings(
      today: { today }, seed: { RecordID(high: 5, low: 5) }, edit: { $0 }, importFile: importing,
      arrived: arrived)
    let loop = Loop(
      keeper: store, display: display, taste: Taste(), surroundings: surroundings,
      greeting: "Hello there")
    let ending = loop.run()
    let all = try store.slice((today - 9)...today).sessions.count
    return (ending, display.frames.map { $0.lines().joined(separator: "\n") }.joined(), all)
  }

  @Test func `The welcome page imports, says what came of it, and leaves for the demo`() throws {
    let session = Session(id: RecordID(high: 1, low: 1), day: today)
    let change = Change(
      title: "imported",
      edits: [Edit(table: .session, id: session.id, before: nil, after: .session(session))])
    let refused = try loop("ix\n", importing: { .refused("No \($0).") })
    #expect(refused.shown.contains("Hello there") && refused.shown.contains("No x."))
    #expect(refused.sessions == 0)
    let demo = try loop("d", importing: { .refused($0) })
    #expect(demo.ending == .demo)
    let done = try loop("ix\nq", importing: { _ in .change(change, said: "1 read, 1 added.") })
    #expect(done.shown.contains("1 read, 1 added.   u undo"))
    #expect(done.sessions == 1 && done.ending == .quit)
  }

  @Test func `A file is read beside the screens and written when it is there`() throws {
    let session = Session(id: RecordID(high: 1, low: 1), day: today)
    let change = Change(
      title: "imported",
      edits: [Edit(table: .session, id: session.id, before: nil, after: .session(session))])
    var parcels: [ImportAnswer?] = [
      .reading(said: "100 files so far"), nil, .change(change, said: "1 read, 1 added."),
    ]
    let done = try loop(
      "ix\n~g3~~q", importing: { _ in .reading(said: "Reading x.") },
      arrived: { parcels.isEmpty ? nil : parcels.removeFirst() })
    #expect(done.shown.contains("Reading x."))
    #expect(done.shown.contains("100 files so far"))
    #expect(done.shown.contains("[Body]"))
    #expect(done.shown.contains("1 read, 1 added.   u undo"))
    #expect(done.sessions == 1)
  }
}
