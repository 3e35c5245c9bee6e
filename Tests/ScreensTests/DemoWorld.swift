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
    var world = World(
      today: today, taste: taste, slice: slice, totals: totals, soreness: slice.soreness,
      recorded: (slice.firstDay ?? today)...last, verdicts: Catalogue.verdicts(facts),
      seed: RecordID(high: 7, low: 7))
    world.limits = Limits(facts, world.verdicts)
    world.outcomes = Outcomes(slice, totals: totals)
    world.weekThen = TodayScreen().needs(world)?.weekThen?.answer(
      totals: totals, marks: slice.marks)
    return world
  }
}

extension WeekThenQuery {
  /// As it is answered where the journal is on disk.
  fileprivate func answer(totals: [DayTotal], marks: [SorenessMark]) -> WeekThen? {
    let race = totals.last { total in
      days.contains(total.day) && total.isRace(like: distance)
    }
    return race.flatMap { WeekThen(week(before: $0.day), totals: totals, marks: marks) }
  }
}

extension Slice {
  /// The worst of each site's days, as the store answers it.
  var soreness: SorenessDays {
    var soreness = SorenessDays(answered: Set(answers.map(\.day)))
    for (day, marks) in Dictionary(grouping: marks, by: \.day) {
      for (site, marks) in Dictionary(grouping: marks, by: \.site) {
        guard let level = marks.map(\.level).max() else { continue }
        soreness.worst.append(.init(day: day, site: site, level: level))
      }
    }
    soreness.worst.sort { ($0.day, $0.site) < ($1.day, $1.site) }
    return soreness
  }

  /// Every note, newest first, as the store answers an empty search.
  var hits: [NoteHit] {
    let own = notes.map { NoteHit(place: .note($0.id), day: $0.day, title: "", text: $0.text) }
    let ofSessions = sessions.filter { !$0.note.isEmpty }.map {
      NoteHit(place: .session($0.id), day: $0.day, title: $0.title, text: $0.note)
    }
    return (own + ofSessions).sorted { ($0.day, $0.text) > ($1.day, $1.text) }
  }
}
