import Foundation
import Model
import Testing

@testable import Advice

struct RulesPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Day, kind and metres of every session of the runner's log; nil where it isn't there.
  private func log() throws -> [Session]? {
    let url = Self.root.appendingPathComponent("../shared/data/runner-log.csv").standardizedFileURL
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      print("absent: the runner's log; its counts weren't checked")
      return nil
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().enumerated().compactMap {
      index, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count > 2, let day = Day(iso: cells[0]), let metres = Double(cells[2]) else {
        return nil
      }
      return Session(
        id: RecordID(high: 0, low: UInt64(index)), day: day, distance: Distance(metres: metres))
    }
  }

  @Test func `on a runner's log the ratios speak as often as the evidence counted`() throws {
    guard let sessions = try log() else { return }
    var slice = Slice(days: Day(number: 0)...Day(number: 0))
    slice.sessions = sessions
    let totals = sessions.dayTotals
    let first = try #require(totals.first?.day)
    let last = try #require(totals.last?.day)
    let ratios = VolumeRatios(JournalHistory(slice, totals: totals), first...last)
    #expect(ratios.weeks == 161)
    #expect(ratios.guide == 35)
    #expect(ratios.caution == 19)
    #expect(ratios.spike == 33)
    #expect(ratios.either == 41)
  }

  @Test func `the page is as the catalogue has it, and has the report`() throws {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("Assets/rules.md"), encoding: .utf8)
    let parts = page.components(separatedBy: RulesPage.reportHeading)
    #expect(parts.count == 2)
    #expect(parts.first == RulesPage.text(nil))
    #expect(parts.last?.contains("in the 161 weeks of") == true)
    #expect(parts.last?.contains("over the guide in 35, over 30 % in 19") == true)
  }
}
