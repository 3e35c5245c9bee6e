import Foundation
import Formats
import Model
import Recordings
import Store
import Testing

@testable import App

/// What comes of an import doesn't hang on the order of its files.
@MainActor struct ImportOrderTests {
  private let own = OwnFolder()
  private let today = Day(number: 21_000)
  /// 2026-11-20 06:12:00 UTC on FIT's clock.
  private let morning = 1_795_155_120 - 631_065_600
  private let home = Zone(name: "Berlin") { _ in 3600 }

  private func open() throws -> JournalStore {
    try JournalStore(path: own.newJournal(), device: "test", now: { 0 })
  }

  private func reading(_ bytes: [UInt8], _ file: String) -> FileReading {
    FileReading(
      file: file,
      result: Result { () throws(FormatError) in
        try Reader.read(bytes, ReadingContext(today: today, home: home, units: .kilometres))
      })
  }

  private func bring(_ files: [FileReading], _ store: JournalStore) throws -> [ImportReport] {
    let (change, reports) = try Importer.plan(
      files, keeper: store, seed: RecordID(high: .random(in: 0...(.max)), low: 0))
    try store.commit(change)
    return reports
  }

  /// All sessions, without their ids.
  private func facts(_ store: JournalStore) throws -> [SessionDraft] {
    try store.slice(Day(number: 0)...today).sessions.map { SessionDraft($0) }
      .sorted { ($0.day, $0.start?.local ?? 0) < ($1.day, $1.start?.local ?? 0) }
  }

  /// The same two runs as a watch, Strava and Garmin tell them.
  private var files: [FileReading] {
    var run = RunRecording(start: morning, seconds: 1800)
    run.effort = 60
    let later = RunRecording(start: morning + 86_400, seconds: 2400)
    let strava = """
      Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,\
      Distance,Filename,Elapsed Time,Moving Time,Distance,Average Heart Rate
      7,"Nov 20, 2026, 6:12:20 AM",River,Run,wet,1810,5.41,,1810,1795,5412.5,140
      8,"Nov 21, 2026, 6:12:00 AM",Hills,Run,,2400,7.2,,2400,2390,7199,141

      """
    let garmin = """
      Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR
      Running,2026-11-21 07:12:00,false,Berlin Running,7.20,400,00:40:00,139,150
      Running,2026-11-20 07:12:00,false,Berlin Running,5.40,300,00:30:00,138,149

      """
    return [
      reading(run.file(), "a.fit"), reading(later.file(), "b.fit"),
      reading(Array(strava.utf8), "activities.csv"), reading(Array(garmin.utf8), "garmin.csv"),
    ]
  }

  private func orders<T>(_ all: [T]) -> [[T]] {
    guard all.count > 1 else { return [all] }
    return all.indices.flatMap { index in
      var rest = all
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  @Test func `in any order, at once or one by one, the same two sessions come of it`() throws {
    var expected: [SessionDraft]?
    for (index, order) in orders(files).enumerated() {
      let store = try open()
      if index.isMultiple(of: 2) {
        _ = try bring(order, store)
      } else {
        for file in order { _ = try bring([file], store) }
      }
      let found = try facts(store)
      #expect(found.count == 2)
      if let expected {
        #expect(found == expected, "\(order.map(\.file))")
      } else {
        expected = found
        #expect(found.first?.distance == Distance(metres: 5400))
        #expect(found.first?.rpe == RPE(6))
        #expect(found.first?.note == "wet")
      }
      store.close()
    }
  }

  @Test func `exported lines and recordings come in as one change`() throws {
    let first = try open()
    _ = try bring([files[0]], first)
    var lines = ""
    for table in Table.allCases {
      try first.allRecords(table) { lines += JournalLines.line($0) + "\n" }
    }
    let second = try open()
    let export = reading(Array(lines.utf8), "journal.jsonl")
    let reports = try bring([files[0], files[1], export, export], second)
    // The recording is known by the lines, which go first wherever they stand.
    #expect(reports.map(\.added) == [0, 1, 2])
    #expect(reports.map(\.duplicates) == [1, 0, 2])
    #expect(
      try second.history(limit: 9).map(\.title) == [
        "imported 1 session and 2 records of 3 files"
      ])
    #expect(try facts(second).count == 2)
    _ = try second.undo()
    #expect(try facts(second).isEmpty)
  }
}
