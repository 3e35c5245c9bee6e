import Foundation
import Pty
import Testing

@Suite struct WeekCommandTests {
  struct Document: Decodable {
    struct Week: Decodable {
      struct Day: Decodable {
        var day: String
        var run_distance_m: Double
        var sessions: [String]
      }
      var start: String
      var days: [Day]
      var run_distance_m: Double
      var run_count: Int
      var moving_s: Double
      var load_srpe: Double?
      var unrated_count: Int
      var longest_run_m: Double
      var reference_m: Double?
      var change_pct: Double?
    }
    var schema: Int
    var weeks: [Week]
  }

  private func weeks(_ work: Workplace, _ count: Int) throws -> [Document.Week] {
    let text = try work.said("week", "--weeks", String(count), "--json")
    return try JSONDecoder().decode(Document.self, from: Data(text.utf8)).weeks
  }

  @Test func `Three hundred weeks of a runner's log sum to the file's metres`() throws {
    let path = "../shared/data/runner-log.csv"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      return print("no \(path): its sum is not checked")
    }
    let work = try Workplace()
    try work.said("import", path)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    let centimetres = rows.reduce(0) { $0 + Int(((Double($1[2]) ?? 0) * 100).rounded()) }
    let weeks = try weeks(work, 300)
    #expect(weeks.count == 300)
    #expect(weeks.last?.start == "2026-11-23")
    #expect(abs(weeks.reduce(0) { $0 + $1.run_distance_m } - Double(centimetres) / 100) < 0.5)
    let days = weeks.flatMap(\.days)
    #expect(abs(days.reduce(0) { $0 + $1.run_distance_m } - Double(centimetres) / 100) < 0.5)
    #expect(days.reduce(0) { $0 + $1.sessions.count } == rows.count)
  }

  @Test func `A run of 30 December 2024 is in its week, Monday or Sunday first`() throws {
    let work = try Workplace()
    let log = "date,sport,distance_m,moving_s,avg_hr_bpm\n2024-12-30,run,5000,1500,\n"
    try work.said("import", try work.file("one.csv", log))
    #expect(try weeks(work, 110).first { $0.run_count == 1 }?.start == "2024-12-30")
    try work.said("set", "first-weekday", "sunday")
    #expect(try weeks(work, 110).first { $0.run_count == 1 }?.start == "2024-12-29")
  }

  @Test func `An empty week has zeros, and nothing to compare with is null`() throws {
    let work = try Workplace()
    try work.said("add", "10k 50:00 rpe 6")
    let weeks = try weeks(work, 2)
    #expect(weeks[0].run_distance_m == 0)
    #expect(weeks[0].run_count == 0)
    #expect(weeks[0].load_srpe == nil)
    #expect(weeks[1].load_srpe == 300)
    #expect(weeks.map(\.unrated_count) == [0, 0])
    #expect(!(try work.said("week", "--weeks", "2")).contains("+"))
    try work.said("add", "bike 20k 60min")
    #expect(try self.weeks(work, 2).map(\.unrated_count) == [0, 1])
    let text = try work.said("week", "--weeks", "2").split(separator: "\n")
    #expect(text[1].hasSuffix("load   300+") && text.last?.hasPrefix("+ without") == true)
    #expect(weeks[1].reference_m == nil)
    #expect(weeks[1].change_pct == nil)
    #expect(weeks[1].days.count == 7)
  }

  @Test func `The week and the trend can be read as text`() throws {
    let work = try Workplace()
    try work.said("import", try work.file("log.csv", Workplace.log(runs: 40)))
    let week = try work.said("week")
    #expect(week.contains("Week 48, 23–29 November"))
    #expect(week.contains("so far"))
    #expect(!week.contains("this week   "))
    let trend = try work.said("trend", "--weeks", "3")
    #expect(trend.split(separator: "\n").count == 3)
    #expect(trend.contains("16–22 Nov") && trend.contains("█"))
    #expect(try work.said("trend", "--json").contains("\"week_level\":\"none\""))
  }
}
