import Testing

@testable import Model

@Suite struct DiaryTests {
  let today = Day(number: 20_777)

  @Test func `Every kind of line becomes its record, days counted from the day`() throws {
    let diary = Diary(
      """
      # a comment
      -1 10k 52:30 easy @18:02
      -1 said Felt long.
      0 left calf 3 morning
      0 night 6:50 3 - 2 4 49 =
      0 note Rain.
      +2 plan 22k long
      +9 plan race marathon 3:15:00
      -3 test calf-raise left 21
      -5 runner 110 none
      """, today: today)
    #expect(diary.problems == [])
    let tables = diary.records.map(\.table)
    #expect(
      tables == [
        .session, .sorenessMark, .checkIn, .bodyAnswer, .note, .session, .session, .selfTest,
        .runner,
      ])
    guard case .session(let run) = diary.records[0], case .checkIn(let night) = diary.records[2],
      case .session(let plan) = diary.records[5], case .session(let race) = diary.records[6]
    else {
      Issue.record("other records: \(tables)")
      return
    }
    #expect(run.day == today - 1 && run.note == "Felt long." && run.isDone)
    #expect(run.start?.clock == "18:02")
    #expect(night.sleepMinutes == 410 && night.fatigue == nil && night.sleepQuality == 3)
    #expect(plan.day == today + 2 && !plan.isDone)
    #expect(race.day == today + 9 && race.isPlannedRace)
    #expect(race.distance == .marathon && race.time == Duration(seconds: 11_700))
  }

  @Test func `What isn't understood is named by its line`() {
    let diary = Diary("-1 10k\nnonsense\n\n0 frobnicate\n+1 left calf 3", today: today)
    #expect(diary.problems.map(\.line) == [2, 4, 5])
    #expect(diary.records.count == 1)
  }
}
