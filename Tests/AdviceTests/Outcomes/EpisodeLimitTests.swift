import Model
import Testing

@testable import Advice

/// Both sides of each limit by which episodes are found (evidence 8). Day 0 is the session's.
struct EpisodeLimitTests {
  private func episodes(_ change: (inout CalfDiary) -> Void) -> [Episode] {
    var diary = CalfDiary()
    change(&diary)
    return diary.episodes
  }

  @Test(arguments: [(2, 0), (3, 1)])
  func `soreness of 3 begins one, 2 doesn't`(level: Int, count: Int) {
    #expect(
      episodes { diary in
        diary.hardRun(0)
        diary.mark(1, level)
      }.count == count)
  }

  @Test(arguments: [(0, 1), (3, 1), (4, 0)])
  func `it begins on days 0 to 3 after the session`(day: Int, count: Int) {
    #expect(
      episodes { diary in
        diary.hardRun(0)
        diary.mark(day, 3, .after)
      }.count == count)
  }

  /// The morning of a session's day comes before the session: at 3 it is another one's.
  @Test func `sore in the morning it is no work of that day's session, at 2 it may be`() {
    for (morning, session) in [(2, 10), (3, 8)] {
      let found = episodes { diary in
        for day in [8, 10] { diary.hardRun(day) }
        diary.mark(10, morning)
        diary.mark(10, 4, .after)
      }
      // What was sore before the hard session of day 10 is over with it.
      #expect(found.map(\.session.number) == (session == 10 ? [10] : []))
    }
    let easy = episodes { diary in
      diary.hardRun(8)
      diary.easyRun(10)
      diary.mark(10, 3)
    }
    #expect(easy.map(\.session.number) == [8])
  }

  @Test func `a hard session counts before an easy one that is newer`() {
    let both = episodes { diary in
      diary.hardRun(0)
      diary.easyRun(1)
      diary.mark(2, 3)
    }
    #expect(both.map(\.session.number) == [0])
    let easy = episodes { diary in
      for day in [0, 1] { diary.easyRun(day) }
      diary.mark(2, 3)
    }
    #expect(easy.map(\.session.number) == [1])
  }

  @Test(arguments: [(2, 7), (1, 4), (0, 4)])
  func `it ends back at 1 or less, else on day 7`(level: Int, last: Int) {
    let found = episodes { diary in
      diary.hardRun(0)
      diary.ratings(0, [5, 5, 4, 4, level, 2, 2, 2, 2])
    }
    #expect(found.map(\.last.number) == [last])
    #expect(found.map(\.limit.number) == [7])
  }

  @Test func `a day without a rating isn't back at 1`() {
    let found = episodes { diary in
      diary.hardRun(0)
      diary.mark(1, 4)
      diary.mark(5, 1)
    }
    #expect(found.map(\.last.number) == [5])
  }

  @Test func `it ends on the day before the next hard session`() {
    for (next, last) in [(7, 6), (8, 7), (9, 7)] {
      let found = episodes { diary in
        diary.hardRun(0)
        diary.hardRun(next)
        diary.ratings(0, [5, 5, 4, 4, 4, 4, 4, 4])
      }
      #expect(found.map(\.last.number).first == last)
    }
  }

  @Test func `the day before the next hard session may be all of it`() {
    let found = episodes { diary in
      for day in [0, 2] { diary.hardRun(day) }
      diary.mark(1, 3)
    }
    #expect(found.map(\.start.number) == [1] && found.map(\.last.number) == [1])
    // First sore on the morning of the hard session, which ended it on the day before.
    #expect(
      episodes { diary in
        for day in [0, 2] { diary.hardRun(day) }
        diary.mark(2, 3)
      }.isEmpty)
  }

  @Test func `one session has one episode, the next session the next`() {
    // Back at 1 on day 2, at 3 again on day 3.
    #expect(
      episodes { diary in
        diary.hardRun(0)
        diary.ratings(0, [5, 4, 1, 3, 3])
      }.map(\.session.number) == [0])
    // With a run on day 4 the 3 after it is that run's: the hard one is over three days ago.
    #expect(
      episodes { diary in
        diary.hardRun(0)
        diary.ratings(0, [5, 4, 1])
        diary.easyRun(4)
        diary.mark(4, 3, .after)
      }.map(\.session.number) == [0, 4])
    // Sore until day 7: what is there on day 7 belongs to it, what is there on day 8 to day 5's.
    for (last, sessions) in [(7, [0]), (8, [0, 5])] {
      #expect(
        episodes { diary in
          diary.hardRun(0)
          diary.easyRun(5)
          diary.ratings(0, Array(repeating: 4, count: last + 1))
        }.map(\.session.number) == sessions)
    }
  }
}

/// Both sides of each limit by which a treated episode is used or left out.
struct TreatedLimitTests {
  /// One that is treated and, twenty days later, one alike that isn't.
  private func outcomes(
    _ ratings: [Int] = [5, 5, 5, 5, 5, 4, 3, 1], _ change: (inout CalfDiary) -> Void
  ) -> Outcomes {
    var diary = CalfDiary()
    for day in [0, 20] {
      diary.hardRun(day)
      diary.ratings(day, ratings)
    }
    change(&diary)
    return diary.outcomes
  }

  @Test func `a massage of days 0 to 3 treats it, one of day 4 rules it out`() {
    for day in 0...3 {
      let found = outcomes { $0.treat(day) }
      #expect(found.pairs.map(\.treated.day.number) == [day], "\(day)")
    }
    #expect(outcomes { $0.treat(4) }.leftOut.map(\.reason) == [.otherTreatment])
  }

  @Test func `rubbed before it was at 3 it isn't used`() {
    for (day, reasons) in [(0, [LeftOut.Reason.beforeSore]), (1, [])] {
      let found = outcomes([2, 3, 3, 2, 1]) { $0.treat(day) }
      #expect(found.leftOut.map(\.reason) == reasons)
    }
  }

  @Test func `a massage without a place isn't used`() {
    #expect(outcomes { $0.treat(1, .massage, []) }.leftOut.map(\.reason) == [.placeUnknown])
  }

  @Test func `nothing else on the two days after it, nor while it lasts`() {
    // Back at 1 on day 2: days 2 and 3 are still its outcome, day 4 isn't.
    for (second, pairs) in [(2, 0), (3, 0), (4, 1)] {
      let found = outcomes([5, 5, 1, 1, 1]) {
        $0.treat(1)
        $0.treat(second, .foamRoll)
      }
      #expect(found.pairs.count == pairs, "\(second)")
    }
    // Back at 1 on day 5.
    for (second, pairs) in [(5, 0), (6, 1)] {
      let found = outcomes([5, 5, 4, 4, 4, 1]) {
        $0.treat(1)
        $0.treat(second, .foamRoll)
      }
      #expect(found.pairs.count == pairs, "\(second)")
    }
  }

  @Test func `both days after it are rated, and no third`() {
    for (rated, pairs) in [(3, 0), (4, 1)] {
      var diary = CalfDiary()
      for day in [0, 20] { diary.hardRun(day) }
      diary.ratings(0, Array([5, 5, 4, 3].prefix(rated)))
      diary.ratings(20, [5, 5, 4, 3, 1])
      diary.treat(1)
      #expect(diary.outcomes.pairs.count == pairs)
    }
  }

  /// A massage on day 2, which has no rating: 5 of day 1 is the newest one before it.
  @Test func `the baseline is the newest rating before the massage`() {
    let found = outcomes([6, 5, 5, 3, 3, 1]) { diary in
      diary.slice.marks.removeAll { $0.day.number == 2 }
      diary.treat(2)
    }
    #expect(found.pairs.map(\.treated.baseline) == [5])
    #expect(found.pairs.map(\.treated.after) == [[3, 3]])
  }

  @Test func `what was felt right before counts where it was for one area`() {
    for (slugs, baseline) in [
      (["left-calf"], 6), (["left-calf", "left-inner-calf"], 6), (["left-calf", "left-foot"], 5),
    ] {
      let found = outcomes { $0.treat(1, .massage, slugs, before: 6) }
      #expect(found.pairs.map(\.treated.baseline) == [baseline])
    }
  }
}

/// Both sides of each limit of matching.
struct MatchingLimitTests {
  /// The treated one: 5 on each day, rubbed on `day`; the untreated one follows after 20 days.
  private func outcomes(
    rubbed day: Int = 1, alone: [Int], _ change: (inout CalfDiary) -> Void = { _ in }
  ) -> Outcomes {
    var diary = CalfDiary()
    for day in [0, 20] { diary.hardRun(day) }
    diary.ratings(0, [5, 5, 5, 5, 5, 5, 1])
    diary.ratings(20, alone)
    diary.treat(day)
    change(&diary)
    return diary.outcomes
  }

  @Test func `the baselines lie within 1 point`() {
    for (level, pairs) in [(3, 0), (4, 1), (5, 1), (6, 1), (7, 0)] {
      let found = outcomes(alone: Array(repeating: level, count: 6))
      #expect(found.pairs.count == pairs, "\(level)")
    }
  }

  /// Alone, it was at 5 on one day only; on the others at 8.
  @Test func `the days since the session lie within 1`() {
    for (rubbed, same, pairs) in [
      (1, 0, 1), (1, 1, 1), (1, 2, 1), (1, 3, 0), (2, 0, 0), (2, 1, 1), (2, 3, 1), (2, 4, 0),
      (0, 0, 1), (0, 1, 1), (0, 2, 0),
    ] {
      let found = outcomes(rubbed: rubbed, alone: (0...6).map { $0 == same ? 5 : 8 })
      #expect(found.pairs.map(\.untreated.day.number) == (pairs == 0 ? [] : [20 + same]))
    }
  }

  /// At 5 on day 1 alone: days 2 and 3 are its outcome.
  @Test func `a hard session ends the untreated one's outcome too`() {
    for (next, pairs) in [(3, 0), (4, 1)] {
      let found = outcomes(alone: [8, 5, 8, 8, 8]) { $0.hardRun(20 + next) }
      #expect(found.pairs.count == pairs)
    }
  }

  /// Back at 1 on day 2, so that a treatment of day 3 isn't of the episode, but of its outcome.
  @Test func `nor is the untreated one's outcome treated`() {
    for (day, pairs) in [(3, 0), (4, 1)] {
      let found = outcomes(alone: [8, 5, 1, 1, 1]) { $0.treat(20 + day, .foamRoll) }
      #expect(found.pairs.count == pairs)
    }
  }

  @Test func `its outcome is its own next two days`() {
    let found = outcomes(alone: [8, 5, 4, 3, 2, 1])
    #expect(found.pairs.map(\.untreated.after) == [[4, 3]])
    // 5 and 5 against 4 and 3: 10 less 7 half points, 1.5 points.
    #expect(found.pairs.map(\.halves) == [3])
    #expect(found.pairs.map(\.difference) == [1.5])
    #expect(found.pairs.map(\.untreated.outcome) == [3.5])
  }

  @Test func `a coin of the massage's day or the day before it chose it`() {
    for (day, isTreat, slug, isByCoin) in [
      (-1, true, "left-calf", false), (0, true, "left-calf", true), (1, true, "left-calf", true),
      (2, true, "left-calf", false), (1, false, "left-calf", false), (1, true, "right-calf", false),
    ] {
      let found = outcomes(alone: [5, 5, 5, 5, 5]) { diary in
        guard let site = Site(slug: slug) else { return }
        let flip = CoinFlip(day: Day(number: day), site: site, isTreat: isTreat)
        diary.slice.decisions.append(flip.decision(id: RecordID(high: 8, low: 1)))
      }
      #expect(found.pairs.map(\.isByCoin) == [isByCoin], "\(day) \(isTreat) \(slug)")
    }
  }

  /// 4 and 3 after the massage of day 1, 2 and 2 after day 21: 7 less 4 half points.
  @Test func `mood is that of the same two days`() {
    let found = outcomes(alone: [5, 5, 5, 5, 5]) { diary in
      for (day, mood) in [(1, 1), (2, 4), (3, 3), (4, 1), (21, 5), (22, 2), (23, 2), (24, 5)] {
        var checkIn = CheckIn(day: Day(number: day))
        checkIn.mood = mood
        diary.slice.checkIns.append(checkIn)
      }
    }
    #expect(found.pairs.map(\.moodHalves) == [3])
  }
}
