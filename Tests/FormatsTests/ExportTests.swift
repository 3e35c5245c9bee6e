import Model
import Testing

@testable import Formats

struct ExportTests {
  private let day = Day(number: 20_777)
  private var slice: Slice {
    var slice = Slice(days: day...day)
    slice.sessions = [
      Session(
        id: RecordID(high: 0, low: 7), day: day,
        start: StartTime(local: 20_777 * 86_400 + 7 * 3600 + 12 * 60, offset: 3600),
        title: "=1+1, \"fast\"", distance: Distance(metres: 10_000),
        moving: Duration(seconds: 3150), rpe: RPE(6), note: "# wet\nand windy")
    ]
    return slice
  }

  @Test func `a table comes back through the reader as it was`() throws {
    var csv = CSVWriter(JournalCSV.sessions.header)
    JournalCSV.sessions.write(slice, to: &csv)
    #expect(csv.text.contains(#""'=1+1, ""fast""""#))
    let reading = try Reader.read(Array(csv.text.utf8), ReadingContext(today: day))
    let draft = try #require(reading.sessions.first?.draft)
    #expect(draft.title == "=1+1, \"fast\"")
    #expect(draft.note == "# wet\nand windy")
    #expect(draft.distance == Distance(metres: 10_000))
    #expect(draft.start == slice.sessions[0].start)
    #expect(draft.rpe == RPE(6))
  }

  @Test func `a diary quotes what the runner wrote`() {
    let pages = DiaryMarkdown.months(slice, taste: Taste())
    #expect(pages.map(\.name) == [String(day.iso.prefix(7))])
    #expect(pages[0].text.contains("run, 10.0 km, 52:30, 5:15/km, how hard 6"))
    #expect(pages[0].text.contains("  > # wet\n  > and windy\n"))
  }

  @Test func `an event is at its own wall clock, escaped and folded`() {
    var slice = slice
    // A letter under a heap of accents is one character of many bytes.
    slice.sessions[0].note =
      String(repeating: "ä", count: 60) + "a" + String(repeating: "\u{301}", count: 90)
      + "\u{1B}[2J\u{7}"
    let text = Calendar.events(slice, taste: Taste())
    #expect(text.contains("DTSTART:" + day.iso.filter { $0 != "-" } + "T071200\r\n"))
    #expect(text.contains("DTEND:" + day.iso.filter { $0 != "-" } + "T080430\r\n"))
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\r" && $0 != "\n" })
    #expect(text == Calendar.events(slice, taste: Taste()))
    #expect(text.contains("SUMMARY:=1+1\\, \"fast\"\\, 10.0 km\\, 52:30\r\n"))
    let lines = Array(text.utf8).split(separator: 10)
    #expect(lines.allSatisfy { $0.last == 13 && $0.count - 1 <= 75 })
    #expect(text.contains("STATUS:CONFIRMED\r\n"))
  }

  @Test func `a planned session without a clock is a tentative whole day`() {
    var slice = slice
    slice.sessions[0].start = nil
    slice.sessions[0].isDone = false
    let text = Calendar.events(slice, taste: Taste())
    #expect(text.contains("DTSTART;VALUE=DATE:" + day.iso.filter { $0 != "-" } + "\r\n"))
    #expect(text.contains("STATUS:TENTATIVE\r\n"))
  }

  @Test func `Strava's date is in UTC with a clock of twelve hours`() {
    var csv = CSVWriter(StravaSummary.header)
    StravaSummary.write(slice, to: &csv)
    let (year, _, number) = day.parts
    #expect(csv.text.contains("\"\(day.monthName) \(number), \(year), 6:12:00 AM\""))
    #expect(csv.text.contains(",3150,10000,"))
  }

  @Test func `Strava's columns come back as the same sessions`() throws {
    var slice = slice
    for (index, kind) in [SessionKind.run, .strength, .cross, .mobility].enumerated() {
      var session = Session(id: RecordID(high: 1, low: UInt64(index)), day: day, kind: kind)
      session.sport = kind == .cross ? "cycling" : nil
      session.start = StartTime(local: day.number * 86_400 + 3600 * (9 + index), offset: 3600)
      session.distance = kind == .run || kind == .cross ? Distance(metres: 12_345.5) : nil
      session.moving = Duration(seconds: 3000)
      session.elapsed = Duration(seconds: 3100)
      session.rpe = RPE(6.5)
      session.title = "@title, \"\(index)\""
      session.note = "-note\nin lines"
      slice.sessions.append(session)
    }
    var csv = CSVWriter(StravaSummary.header)
    StravaSummary.write(slice, to: &csv)
    let home = Zone(name: "home") { _ in 3600 }
    let reading = try Reader.read(
      Array(csv.text.utf8), ReadingContext(today: day, home: home))
    let told = reading.sessions.map(\.draft).sorted {
      ($0.start?.local ?? 0) < ($1.start?.local ?? 0)
    }
    let own = slice.sessions.sorted { ($0.start?.local ?? 0) < ($1.start?.local ?? 0) }
    #expect(told.count == own.count)
    for (draft, session) in zip(told, own) {
      #expect(draft.kind == session.kind)
      #expect(draft.sport == session.sport)
      #expect(draft.start == session.start)
      #expect(draft.distance == session.distance)
      #expect(draft.moving == session.moving)
      #expect(draft.rpe == session.rpe)
      #expect(draft.title == session.title)
      #expect(draft.note == session.note)
    }
  }
}
