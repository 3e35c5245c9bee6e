import Model
import Testing

@testable import Advice

struct SingleRunSpikeTests {
  /// The longest of 30 days is 10.00000 km: 110 % is 11 km to the centimetre, 200 % is 20 km.
  @Test(arguments: [
    (1_100_000, Level.none), (1_100_001, .caution), (2_000_000, .caution), (2_000_001, .strong),
  ])
  func `a run speaks past 110 and 200 % of the longest`(cm: Int, level: Level) {
    var journal = Journal()
    journal.run(10, 1_000_000)
    journal.run(0, cm)
    #expect(journal.level(SingleRunSpike.self) == level)
  }

  @Test func `day 30 counts and day 31 doesn't`() {
    for (ago, level) in [(30, Level.caution), (31, .unknown)] {
      var journal = Journal()
      journal.run(ago, 1_000_000)
      // Races keep a return from being counted, but are no reference.
      journal.run(20, 4_000_000, kind: .race)
      journal.run(8, 4_000_000, kind: .race)
      journal.run(0, 1_200_000)
      #expect(journal.level(SingleRunSpike.self) == level)
    }
  }

  @Test func `the day itself is no reference and its runs are not added up`() {
    var journal = Journal()
    journal.run(10, 1_000_000)
    journal.run(0, 600_000)
    journal.run(0, 600_000)
    #expect(journal.level(SingleRunSpike.self) == .none)
  }

  @Test func `a race gets no verdict`() {
    var journal = Journal()
    journal.run(10, 1_000_000)
    journal.run(0, 4_200_000, kind: .race)
    #expect(journal.level(SingleRunSpike.self) == .none)
    #expect(journal.verdict(SingleRunSpike.self).headline.hasPrefix("A race gets no verdict"))
  }

  @Test func `without a run in 30 days it can't tell`() {
    #expect(Journal().level(SingleRunSpike.self) == .unknown)
    #expect(Journal().verdict(SingleRunSpike.self).toRecord != nil)
  }

  /// 30 km before a gap of 28 days: half is 15 km; before one of 29 days: a third, 10 km.
  @Test func `after a gap the reference is half, after more than 28 days a third`() {
    for (ago, gap, reference) in [(30, 28, 1_500_000), (31, 29, 1_000_000)] {
      var journal = Journal()
      journal.run(ago, 3_000_000)
      journal.run(1, 100_000)
      #expect(journal.facts.comeback?.gap == gap)
      #expect(journal.facts.spikeReference(on: Journal.today) == reference)
    }
  }

  @Test func `the longest run since the gap counts when it is more`() {
    var journal = Journal()
    journal.run(30, 3_000_000)
    journal.run(5, 1_600_000)
    #expect(journal.facts.spikeReference(on: Journal.today) == 1_600_000)
  }

  /// The first run after the gap is day 0 of 28: on day 27 the way back holds, on day 28 not.
  @Test func `the way back ends after 28 days`() {
    for (ago, isBack) in [(27, true), (28, false)] {
      var journal = Journal()
      journal.run(ago + 15, 2_000_000)
      journal.run(ago, 500_000)
      for later in stride(from: 1, to: ago, by: 7) { journal.run(later, 500_000) }
      #expect((journal.facts.comeback != nil) == isBack)
    }
  }

  @Test func `a planned run is held against the same limits before it is run`() {
    var journal = Journal()
    journal.weeks(1_000_000)
    journal.plan(1, 1_100_000)
    #expect(journal.level(SingleRunSpike.self) == .none)
    journal.plan(1, 1_200_000)
    let verdict = journal.verdict(SingleRunSpike.self)
    #expect(verdict.level == .caution)
    #expect(verdict.headline == "Sun 12.0 km planned, 2.0 km past 10.0; limit 11.0")
    #expect(verdict.proposal?.distance?.centimetres == 1_100_000)
    journal.slice.sessions.removeAll { !$0.isDone }
    journal.plan(1, 2_000_000)
    #expect(journal.level(SingleRunSpike.self) == .caution)
    journal.plan(0, 2_000_001)
    #expect(journal.level(SingleRunSpike.self) == .strong)
    // What is run today comes first.
    journal.run(0, 900_000)
    #expect(journal.level(SingleRunSpike.self) == .none)
  }

  @Test func `next week's plan isn't judged yet`() {
    var journal = Journal()
    journal.weeks(1_000_000)
    journal.plan(2, 3_000_000)
    #expect(journal.level(SingleRunSpike.self) == .none)
  }

  /// 18.2 km: the limit is 20.02, shown as 20.0; 200 % is 36.4; 22.0 lies 20.9 % past 18.2.
  @Test func `the headline has the number and the limit, rounded down`() {
    var journal = Journal()
    journal.weeks(1_820_000)
    journal.run(0, 2_200_000)
    let verdict = journal.verdict(SingleRunSpike.self)
    #expect(verdict.headline == "22.0 km, 21 % past 18.2, longest of 30 days; limit 20.0")
    #expect(verdict.detail("changes") == "at 20.0 km or less: silent; past 36.4 km: strong")
  }

  @Test func `minutes stand in where distance is mostly missing`() {
    for (minutes, level) in [(66.0, Level.none), (67, .caution), (120, .caution), (121, .strong)] {
      var journal = Journal()
      for ago in [3, 6, 9] { journal.run(ago, nil, minutes: 60) }
      journal.run(0, nil, minutes: minutes)
      #expect(journal.level(SingleRunSpike.self) == level)
      #expect(journal.verdict(SingleRunSpike.self).because.first?.unit == "min")
    }
  }
}
