import Model
import Recordings
import Testing

@testable import Formats

struct FITTests {
  /// 2026-11-20 06:12:00 UTC on FIT's clock.
  private let morning = 1_795_155_120 - FITClock.epoch
  private let context = ReadingContext(today: farDay)

  private func read(_ bytes: [UInt8], home: Zone = .utc, day: Day? = nil) throws -> ImportReading {
    try Reader.read(bytes, ReadingContext(today: farDay, home: home, day: day))
  }

  private func one(_ bytes: [UInt8]) throws -> SessionDraft {
    let reading = try read(bytes)
    #expect(reading.sessions.count == 1)
    return try #require(reading.sessions.first?.draft)
  }

  @Test func `a run has its totals, its offset, how hard it felt and how the runner felt`() throws {
    var run = RunRecording(start: morning, seconds: 1800)
    run.effort = 65
    run.feel = 75
    for (header, isBig) in [(12, false), (14, false), (14, true)] {
      run.headerSize = header
      run.isBigEndian = isBig
      let draft = try one(run.file())
      #expect(draft.kind == .run)
      #expect(draft.start?.iso == "2026-11-20T07:12:00+01:00")
      #expect(draft.distance == Distance(metres: 5400))
      #expect(draft.moving == Duration(seconds: 1800))
      #expect(draft.averageHeartRate?.beatsPerMinute == 139)
      #expect(draft.maximumHeartRate?.beatsPerMinute == 149)
      #expect(draft.climb == Climb(metres: 80))
      #expect(draft.rpe == RPE(6.5))
      #expect(draft.feel == 4)
    }
  }

  @Test func `a session is made of the records where none is written`() throws {
    var run = RunRecording(start: morning, seconds: 600)
    run.writesSession = false
    let reading = try read(run.file())
    let draft = try #require(reading.sessions.first?.draft)
    #expect(draft.distance == Distance(metres: 1800))
    #expect(draft.moving == Duration(seconds: 600))
    #expect(draft.maximumHeartRate?.beatsPerMinute == 149)
    #expect(reading.warnings.contains { $0.contains("made of its records") })
  }

  @Test func `a file cut short gives what it has, and says so`() throws {
    let run = RunRecording(start: morning, seconds: 600)
    let whole = run.file()
    let reading = try read(Array(whole.prefix(whole.count * 2 / 3)))
    let session = try #require(reading.sessions.first)
    #expect(session.isPartial)
    #expect((380...420).contains(session.draft.moving?.seconds ?? 0))
    #expect(reading.warnings.contains { $0.contains("cut short") })
    #expect(session.externalID == (try read(whole)).sessions.first?.externalID)
  }

  @Test func `the summary may come first`() throws {
    var run = RunRecording(start: morning, seconds: 600)
    run.sessionFirst = true
    #expect(try one(run.file()).distance == Distance(metres: 1800))
  }

  @Test func `files may follow each other, of other kinds too`() throws {
    var settings = FITEncoder()
    settings.message(0, [.enumeration(0, 2), .uint32(4, morning)])
    let bytes =
      RunRecording(start: morning, seconds: 60).file() + settings.file()
      + RunRecording(start: morning + 7200, seconds: 90).file()
    let reading = try read(bytes)
    #expect(reading.sessions.map(\.draft.moving?.seconds) == [60, 90])
    #expect(reading.warnings == ["also holds what is no session: settings"])
    #expect(throws: FormatError.notAnActivity("settings")) { try read(settings.file()) }
  }

  @Test func `a wrong checksum or a strange rest is said and read over`() throws {
    let run = RunRecording(start: morning, seconds: 60)
    let wrong = try read(run.encoder().file(checksum: 1))
    #expect(wrong.sessions.count == 1)
    #expect(wrong.warnings == ["its checksum is wrong: it was read all the same"])
    let rest = try read(run.file() + [1, 2, 3])
    #expect(rest.sessions.count == 1)
    #expect(rest.warnings.count == 1)
  }

  @Test func `compressed times roll over and developer fields are skipped`() throws {
    var fit = FITEncoder()
    let begin = morning / 32 * 32 + 30
    fit.message(0, [.enumeration(0, 4), .uint32(4, begin)])
    fit.message(20, local: 1, developer: [4, 2], [.uint32(253, begin), .uint32(5, 0)])
    fit.define(20, local: 2, [.uint32(5, 0)])
    for step in 1...40 {
      fit.compressed(local: 2, low: begin + step, [.uint32(5, step * 300)])
    }
    let draft = try one(fit.file())
    #expect(draft.moving == Duration(seconds: 40))
    #expect(draft.distance == Distance(metres: 120))
  }

  @Test func `invalid values and impossible widths are unknown, and rates of 0 are none`() throws {
    var fit = FITEncoder()
    fit.message(0, [.enumeration(0, 4), .uint32(4, morning)])
    fit.message(
      18,
      [
        .uint32(253, morning + 600), .uint32(2, morning), .enumeration(5, 1),
        .uint32(7, 600_000), .uint32(8, 0xFFFF_FFFF), .uint8(16, 0), .uint8(17, 255),
        .uint16(22, 0xFFFF), FITEncoder.Field(9, type: 0x86, size: 3, value: 77),
        .text(110, "RUN"), FITEncoder.Field(11, type: 0x84, size: 5, value: 300),
      ])
    let draft = try one(fit.file())
    #expect(draft.moving == Duration(seconds: 600))
    #expect(draft.distance == nil)
    #expect(draft.averageHeartRate == nil)
    #expect(draft.maximumHeartRate == nil)
    #expect(draft.climb == nil)
  }

  @Test func `fields as wide as no device writes them overflow nothing`() throws {
    for pattern: UInt64 in [UInt64(Int64.max) - 1, 1 << 63, 0x4000_0000_0000_0000] {
      func wide(_ number: UInt8) -> FITEncoder.Field {
        FITEncoder.Field(number, type: 0x8E, size: 8, value: pattern)
      }
      var fit = FITEncoder()
      fit.message(0, [.enumeration(0, 4), wide(4)])
      fit.message(19, local: 1, [wide(2), wide(7), wide(8), wide(9), wide(15), wide(16)])
      fit.message(19, local: 1, [wide(2), wide(7), wide(8), wide(9), wide(15), wide(16)])
      fit.message(20, local: 2, [.uint32(253, morning), wide(5), wide(3), wide(0), wide(1)])
      fit.message(20, local: 2, [.uint32(253, morning + 9), wide(5), wide(3), wide(0), wide(1)])
      fit.message(34, local: 3, [wide(253), wide(5)])
      _ = try? read(fit.file())
      fit.message(18, local: 4, [wide(2), .uint32(7, 1000), wide(9), wide(16), wide(192)])
      let reading = try? read(fit.file())
      #expect(reading?.sessions.allSatisfy { $0.draft.day < farDay } ?? true)
    }
  }

  @Test func `times since power-up are no dates`() throws {
    let run = RunRecording(start: 17_217_864, seconds: 600)
    let reading = try read(run.file())
    #expect(reading.sessions.isEmpty)
    #expect(reading.skipped.first?.why.contains("--day") == true)
    let dated = try read(run.file(), day: Day(number: 15_000))
    #expect(dated.sessions.first?.draft.day == Day(number: 15_000))
    #expect(dated.sessions.first?.draft.start == nil)
  }

  @Test func `offsets that no zone has are not believed`() throws {
    for offset in [225, -1_108_856_499, 15 * 3600] {
      let reading = try read(RunRecording(start: morning, seconds: 60, offset: offset).file())
      #expect(reading.sessions.first?.draft.start?.offset == 0)
      #expect(reading.usesHome)
    }
    #expect(FITClock.offset(local: morning + 20_700, utc: morning) == 20_700)
  }

  @Test func `the parts of a triathlon stay apart and their sum is left out`() throws {
    var fit = FITEncoder()
    fit.message(0, [.enumeration(0, 4), .uint32(4, morning)])
    for (index, sport) in [5, 3, 2, 3, 1, 18].enumerated() {
      let start = sport == 18 ? morning : morning + index * 100
      fit.message(
        18,
        [
          .uint32(253, start + 100), .uint32(2, start), .enumeration(5, sport),
          .uint32(7, 100_000), .uint32(8, 100_000), .uint32(9, 30_000),
        ])
    }
    let reading = try read(fit.file())
    #expect(
      reading.sessions.map(\.draft.sport) == [
        "swimming", "transition", "cycling", "transition", nil,
      ])
    #expect(reading.sessions.last?.draft.kind == .run)
    #expect(Set(reading.sessions.map(\.externalID)).count == 5)
    #expect(reading.warnings.count == 1)
  }

  @Test func `an hour once a second is about 100 KB`() {
    let bytes = RunRecording(start: morning, seconds: 3600).file()
    #expect((90_000...110_000).contains(bytes.count))
  }
}
