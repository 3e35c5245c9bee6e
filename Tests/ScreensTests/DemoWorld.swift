import Advice
import Assets
import Model
import Testing

@testable import Screens

extension World {
  /// The demo journal's records.
  static func diary(on today: Day = .friday) throws -> Diary {
    let file = try #require(EmbeddedFile.all.first { $0.path == "demo/year.txt" })
    return Diary("\(file.text)", today: today)
  }

  /// The demo journal as the screens see it.
  static func demo() throws -> World { try #require(cached) }

  private static let cached = try? demo(on: .friday)

  static func demo(on today: Day, taste: Taste = Taste()) throws -> World {
    let diary = try diary(on: today)
    var slice = Slice(days: (today - 400)...(today + 120))
    for record in diary.records {
      slice.apply(Edit(table: record.table, id: record.id, before: nil, after: record))
      if case .runner = record { slice.hasRunner = true }
    }
    slice.firstDay = slice.sessions.filter(\.isDone).map(\.day).min()
    let totals = slice.sessions.dayTotals
    let facts = Facts(slice: slice, totals: totals, day: today, taste: taste)
    let last = slice.sessions.filter(\.isDone).map(\.day).max() ?? today
    return World(
      today: today, taste: taste, slice: slice, totals: totals,
      recorded: (slice.firstDay ?? today)...last, verdicts: Catalogue.verdicts(facts),
      seed: RecordID(high: 7, low: 7))
  }
}
