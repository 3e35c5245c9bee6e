import Formats
import Foundation
import Model
import Recordings
import Store
import Testing

@testable import App

@MainActor struct ImporterTests {
  private let own = OwnFolder()
  var folder: URL { own.url }
  private let today = Day(number: 21_000)
  /// 2026-11-20 06:12:00 UTC on FIT's clock.
  private let morning = 1_795_155_120 - 631_065_600

  private func open() throws -> JournalStore {
    try JournalStore(
      path: folder.appending(path: "journal.sqlite").path, device: "test", now: { 0 })
  }

  private func reading(_ bytes: [UInt8], _ file: String) throws -> FileReading {
    FileReading(
      file: file, result: .success(try Reader.read(bytes, ReadingContext(today: today))))
  }

  private func bring(_ files: [FileReading], _ store: JournalStore) throws -> [ImportReport] {
    let (change, reports) = try Importer.plan(
      files, keeper: store, seed: RecordID(high: .random(in: 0...(.max)), low: 0))
    try store.commit(change)
    return reports
  }

  private func sessions(_ store: JournalStore) throws -> [Session] {
    try store.slice(Day(number: 0)...today).sessions
  }

  @Test func `read again in another zone a session keeps its day, unless home is named`() throws {
    let store = try open()
    func point(_ latitude: String, _ time: String) -> String {
      "<trkpt lat=\"\(latitude)\" lon=\"13.4\"><time>2026-11-20T\(time)Z</time></trkpt>"
    }
    let file = Array(
      ("<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"x\"><trk><trkseg>"
        + point("52.50", "22:30:00") + point("52.51", "22:40:00") + "</trkseg></trk></gpx>").utf8)
    func bring(in zone: String) throws -> ImportReport? {
      let home = try #require(Zone(named: zone))
      let read = try Reader.read(file, ReadingContext(today: today, home: home))
      return try self.bring([FileReading(file: "a.gpx", result: .success(read))], store).first
    }
    #expect(try bring(in: "Europe/Berlin")?.added == 1)
    let before = try sessions(store)
    #expect(before.map(\.day.iso) == ["2026-11-20"])
    #expect(try bring(in: "Asia/Tokyo")?.duplicates == 1)
    #expect(try sessions(store) == before)
    var runner = Runner()
    runner.timeZone = "Asia/Tokyo"
    try store.commit(
      Change(
        title: "home",
        edits: [Edit(table: .runner, id: Runner.id, before: nil, after: .runner(runner))]))
    #expect(try bring(in: "Asia/Tokyo")?.merged == 1)
    #expect(try sessions(store).map(\.day.iso) == ["2026-11-21"])
  }

  private let head = "date,start,sport,distance_m,moving_s,rpe,title\n"

  @Test func `a run from watch and list becomes one session, which undo takes back`() throws {
    let store = try open()
    let fit = try reading(RunRecording(start: morning, seconds: 1800).file(), "a.fit")
    let row = head + "2026-11-20,07:12:30,run,5390,1795,6,River\n"
    let csv = try reading(Array(row.utf8), "b.csv")
    for files in [[fit, csv], [csv, fit]] {
      let reports = try bring(files, store)
      #expect(reports.map(\.added) == [1, 0])
      #expect(reports.map(\.merged) == [0, 1])
      let session = try #require(try sessions(store).first)
      #expect(try sessions(store).count == 1)
      #expect(session.distance == Distance(metres: 5400))
      #expect(session.rpe == RPE(6))
      #expect(session.title == "River")
      let again = try bring(files, store)
      #expect(again.map(\.duplicates) == [1, 1])
      _ = try store.undo()
      #expect(try sessions(store).isEmpty)
    }
  }

  @Test func `rows of one file stay apart, and pairs are one to one, the nearest first`() throws {
    let store = try open()
    let two = head + "2026-11-20,,run,5000,1500,,a\n2026-11-20,,run,5050,1510,,b\n"
    #expect(try bring([reading(Array(two.utf8), "a.csv")], store).first?.added == 2)
    let same = head + "2026-11-20,,run,5049,1510,,c\n2026-11-20,,run,5001,1500,7,d\n"
    let report = try #require(try bring([reading(Array(same.utf8), "b.csv")], store).first)
    #expect(report.merged == 2)
    let all = try sessions(store)
    #expect(all.count == 2)
    #expect(all.first { $0.title == "a" }?.rpe == RPE(7))
  }

  @Test func `what is only likely stays two and is listed, and can be joined`() throws {
    let store = try open()
    _ = try bring([reading(Array((head + "2026-11-20,,run,5000,1500,,a\n").utf8), "a.csv")], store)
    let near = head + "2026-11-20,,run,5400,1500,,b\n"
    let report = try #require(try bring([reading(Array(near.utf8), "b.csv")], store).first)
    #expect(report.added == 1)
    #expect(report.unsure.count == 1)
    let all = try sessions(store).sorted { $0.title < $1.title }
    #expect(all.count == 2)
    try store.commit(try Joining.change(all[0], all[1], keeper: store))
    #expect(try sessions(store).map(\.title) == ["a"])
    // Neither comes back.
    let again = try bring([reading(Array(near.utf8), "b.csv")], store)
    #expect(again.first?.duplicates == 1)
    _ = try store.undo()
    #expect(try sessions(store).count == 2)
  }

  @Test func `a triathlon's parts stay five, from two files too`() throws {
    let store = try open()
    var fit = FITEncoder()
    fit.message(0, [.enumeration(0, 4), .uint32(4, morning)])
    for (index, sport) in [5, 3, 2, 3, 1].enumerated() {
      let start = morning + index * 70
      fit.message(
        18,
        [
          .uint32(253, start + 70), .uint32(2, start), .enumeration(5, sport),
          .uint32(7, 70_000), .uint32(8, 70_000), .uint32(9, 30_000),
        ])
    }
    #expect(try bring([reading(fit.file(), "a.fit")], store).first?.added == 5)
    var copy = FITEncoder()
    copy.message(0, [.enumeration(0, 4), .uint32(4, morning + 999)])
    for (index, sport) in [5, 3, 2, 3, 1].enumerated() {
      let start = morning + index * 70
      copy.message(
        18,
        [
          .uint32(253, start + 70), .uint32(2, start), .enumeration(5, sport),
          .uint32(7, 70_000), .uint32(8, 70_000), .uint32(9, 30_000),
        ])
    }
    #expect(try bring([reading(copy.file(), "b.fit")], store).first?.merged == 5)
    #expect(try sessions(store).count == 5)
  }

  @Test func `a whole file takes the place of its cut one, not the other way round`() throws {
    let store = try open()
    let whole = RunRecording(start: morning, seconds: 1200).file()
    let cut = try reading(Array(whole.prefix(whole.count / 2)), "cut.fit")
    #expect(try bring([cut], store).first?.added == 1)
    let report = try #require(try bring([reading(whole, "whole.fit")], store).first)
    #expect(report.merged == 1)
    #expect(try sessions(store).map(\.distance?.metres) == [3600])
    #expect(try bring([cut], store).first?.duplicates == 1)
    #expect(try sessions(store).map(\.distance?.metres) == [3600])
  }

  @Test func `two files of one activity that differ settle at once`() throws {
    let store = try open()
    let long = RunRecording(start: morning, seconds: 1200)
    let files = try [
      reading(long.file(), "a.fit"),
      reading(RunRecording(start: morning, seconds: 1260).file(), "b.fit"),
    ]
    let ids = try files.map { try $0.result.get().sessions.map(\.externalID) }
    try #require(ids[0] == ids[1])
    #expect(try bring(files, store).map(\.added) == [1, 0])
    let before = try sessions(store)
    for _ in 0..<3 {
      let (change, reports) = try Importer.plan(
        files, keeper: store, seed: RecordID(high: .random(in: 0...(.max)), low: 0))
      #expect(change.edits.isEmpty)
      #expect(reports.map(\.duplicates) == [1, 1])
    }
    #expect(try sessions(store) == before)
    // Alone, the other is what was read last; both again settle at once too.
    _ = try bring([files[0]], store)
    _ = try bring(files, store)
    let (change, _) = try Importer.plan(files, keeper: store, seed: RecordID(high: 1, low: 0))
    #expect(change.edits.isEmpty)
  }

  @Test func `what the runner deleted or changed doesn't come back`() throws {
    let store = try open()
    let fit = try reading(RunRecording(start: morning, seconds: 1200).file(), "a.fit")
    _ = try bring([fit], store)
    var changed = try #require(try sessions(store).first)
    let before = changed
    changed.distance = Distance(metres: 4000)
    try store.commit(
      Change(
        title: "x",
        edits: [
          Edit(
            table: .session, id: before.id, before: .session(before), after: .session(changed))
        ]))
    #expect(try bring([fit], store).first?.duplicates == 1)
    let row = head + "2026-11-20,07:12:10,run,3610,1190,6,River\n"
    _ = try bring([reading(Array(row.utf8), "b.csv")], store)
    let merged = try #require(try sessions(store).first)
    #expect(merged.distance == Distance(metres: 4000))
    #expect(merged.title == "River")
    try store.commit(
      Change(
        title: "y",
        edits: [Edit(table: .session, id: merged.id, before: .session(merged), after: nil)]))
    #expect(try bring([fit], store).first?.duplicates == 1)
    #expect(try sessions(store).isEmpty)
  }

  @Test func `wellness fills a check-in and never writes over it`() throws {
    let store = try open()
    var own = CheckIn(day: Day(number: 20_000))
    own.mood = 2
    try store.commit(
      Change(
        title: "x", edits: [Edit(table: .checkIn, id: own.id, before: nil, after: .checkIn(own))]))
    let text =
      "date,restingHR,sleepSecs,sleepQuality,mood,comments\n"
      + "\(own.day.iso),50,28800,1,1,good\n\((own.day + 1).iso),51,28800,2,2,\n"
    let files = [try reading(Array(text.utf8), "w.csv")]
    let report = try #require(try bring(files, store).first)
    #expect(report.read == 2)
    #expect(report.added == 1)
    #expect(report.merged == 1)
    let checkIn = try #require(try store.slice(own.day...own.day).checkIns.first)
    #expect(checkIn.mood == 2)
    #expect(checkIn.sleepMinutes == 480)
    #expect(try store.slice(own.day...own.day).notes.map(\.text) == ["good"])
    #expect(try bring(files, store).first?.duplicates == 2)
  }

  @Test func `the same row twice in a file is one session`() throws {
    let store = try open()
    let row = "2026-11-20,,run,5000,1500,,a\n"
    let other = "2026-11-20,,run,5000,1500,,b\n"
    let report = try #require(
      try bring([reading(Array((head + row + other + row).utf8), "a.csv")], store).first)
    #expect(report.added == 2)
    #expect(report.duplicates == 1)
    #expect(try sessions(store).count == 2)
  }
}
