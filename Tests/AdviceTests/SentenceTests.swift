import Model
import Testing

@testable import Advice

/// What holds of every rule when it speaks, rule by rule and level by level.
struct SentenceTests {
  @Test func `every rule that can speak is tried`() {
    let tried = Set(LoudJournal.all.map(\.rule))
    // The starting point is known or it isn't.
    #expect(tried.isSuperset(of: RuleName.stable.subtracting([.startingPoint])))
  }

  @Test(arguments: [2, 3, 5, 9, 15, 21, 40, 42] as [UInt64])
  func `no rule speaks at a level that isn't tried`(seed: UInt64) {
    let tried = Set(LoudJournal.all.map(\.testDescription))
    let journal = RandomJournal(seed: seed)
    for day in stride(from: 0, to: 240, by: 3).map({ journal.first + $0 }) {
      let facts = Facts(slice: journal.slice, totals: journal.totals, day: day)
      for verdict in Catalogue.rules.map({ $0.verdict(facts) }) {
        for detail in verdict.details {
          #expect(detail.label.count <= 9, "\(verdict.rule.rawValue): \(detail.label)")
        }
        guard verdict.level.speaks, RuleName.stable.contains(verdict.rule) else { continue }
        let said = "\(verdict.rule.rawValue) \(verdict.level.name)"
        #expect(tried.contains(said), "\(verdict.headline)")
      }
    }
  }

  @Test(arguments: LoudJournal.all)
  func `it is one short sentence with its number and its limit`(_ loud: LoudJournal) throws {
    for units in Units.allCases {
      var journal = loud.journal
      journal.taste.units = units
      let verdict = try #require(journal.settled(loud.rule))
      #expect(verdict.level == loud.level)
      #expect((1...60).contains(verdict.headline.count), "\(verdict.headline)")
      #expect(!verdict.headline.contains("\n"))
      #expect(verdict.detail("changes") != nil)
      // A warning sign is named; it has no number to stay under.
      guard verdict.rule != .redFlag else { continue }
      let limit = try #require(verdict.because.lazy.compactMap(\.limit).first)
      let numbers = verdict.headline.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
      #expect(numbers.count >= 2, "\(verdict.headline)")
      let shown = verdict.because.contains { ground in
        let scale = ground.unit == "m" ? 100 / units.centimetres : 1
        return numbers.contains { abs($0 - ground.value * scale) <= 0.5 }
      }
      #expect(shown || limit == 0, "\(verdict.headline)")
    }
  }

  @Test(arguments: LoudJournal.all)
  func `accepted or dismissed, both are on record`(_ loud: LoudJournal) throws {
    let seed = RecordID(high: 5, low: 0)
    for answer in [Dismissals.accepted, Dismissals.dismissed] {
      var journal = loud.journal
      let verdict = try #require(journal.settled(loud.rule))
      let change =
        answer == Dismissals.accepted
        ? verdict.acceptance(day: Journal.today, seed: seed, in: journal.slice)
        : verdict.dismissal(day: Journal.today, seed: seed, in: journal.slice)
      guard verdict.rule != .redFlag else {
        #expect(change == nil)
        continue
      }
      let plans = journal.slice.sessions.count
      journal.slice.apply(try #require(change))
      #expect(journal.slice.decisions.map(\.answer) == [answer])
      #expect(journal.slice.decisions.map(\.rule) == [loud.rule.rawValue])
      let after = try #require(journal.settled(loud.rule))
      if answer == Dismissals.dismissed {
        #expect(after.isDismissed && !after.speaks)
        #expect(
          !Catalogue.today(Catalogue.verdicts(journal.facts)).contains { $0.rule == loud.rule })
      } else if let proposal = verdict.proposal {
        #expect(journal.slice.sessions.count == plans + (proposal.replaces == nil ? 1 : 0))
      }
    }
  }

  @Test(arguments: LoudJournal.all)
  func `illness and a warning sign silence all training`(_ loud: LoudJournal) {
    for isIll in [true, false] {
      var journal = loud.journal
      if isIll { journal.checkIn(0, ill: true) } else { journal.sign(.chestPain) }
      for verdict in Catalogue.verdicts(journal.facts)
      where Catalogue.rule(verdict.rule)?.isTraining == true {
        #expect(verdict.level == .none, "\(verdict.headline)")
        #expect(verdict.proposal == nil)
      }
    }
  }

  @Test(arguments: LoudJournal.all)
  func `why has its question, its numbers with units, and what changes it`(_ loud: LoudJournal)
    throws
  {
    let facts = loud.journal.facts
    let all = Catalogue.verdicts(facts)
    let verdict = try #require(all.first { $0.rule == loud.rule })
    let why = try #require(Why(verdict, facts, all: all, history: nil))
    #expect(why.question.hasSuffix("?"))
    #expect(!why.changes.isEmpty)
    for ground in verdict.because {
      let text = ground.text(facts.taste)
      #expect(text.hasPrefix(ground.quantity))
      #expect(text.contains { $0.isNumber })
      #expect((ground.limit != nil) == text.contains(", limit "))
    }
  }
}

/// The number that is said to turn a verdict does turn it.
struct ChangeTests {
  private static let references = [1_820_000, 1_000_000, 1_234_500, 4_580_000]

  private func numbers(_ text: String) -> [Double] {
    text.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
  }

  /// At a shown number, and a tenth past it, in centimetres.
  private func around(_ shown: Double, _ units: Units) -> (at: Int, past: Int) {
    (
      Int((shown * units.centimetres).rounded(.down)),
      Int(((shown + 0.1) * units.centimetres).rounded(.up))
    )
  }

  private func journal(_ reference: Int, _ units: Units, _ run: Int? = nil) -> Journal {
    var journal = Journal()
    journal.taste.units = units
    journal.weeks(reference)
    if let run { journal.run(0, run) }
    return journal
  }

  @Test(arguments: Units.allCases, references)
  func `of a run`(units: Units, reference: Int) throws {
    let silent = journal(reference, units).verdict(SingleRunSpike.self)
    let first = around(numbers(try #require(silent.detail("changes")))[0], units)
    #expect(journal(reference, units, first.at).level(SingleRunSpike.self) == .none)
    let caution = journal(reference, units, first.past).verdict(SingleRunSpike.self)
    #expect(caution.level == .caution)
    let both = numbers(try #require(caution.detail("changes")))
    #expect(around(both[0], units).at == first.at)
    let strong = around(both[1], units)
    #expect(journal(reference, units, strong.at).level(SingleRunSpike.self) == .caution)
    #expect(journal(reference, units, strong.past).level(SingleRunSpike.self) == .strong)
  }

  @Test(arguments: Units.allCases, references)
  func `of a week`(units: Units, reference: Int) throws {
    let silent = journal(reference, units).verdict(WeeklyGuide.self)
    let first = around(numbers(try #require(silent.detail("changes")))[0], units)
    #expect(journal(reference, units, first.at).level(WeeklyGuide.self) == .none)
    let over = journal(reference, units, first.past).verdict(WeeklyGuide.self)
    #expect(over.level == .information)
    let both = numbers(try #require(over.detail("changes")))
    #expect(around(both[0], units).at == first.at)
    let caution = around(both[1], units)
    #expect(journal(reference, units, caution.at).level(WeeklyGuide.self) == .information)
    #expect(journal(reference, units, caution.past).level(WeeklyGuide.self) == .caution)
  }

  @Test(arguments: Units.allCases, references)
  func `of a lighter week`(units: Units, reference: Int) throws {
    let due = journal(reference, units).verdict(LighterWeek.self)
    let light = around(numbers(try #require(due.detail("changes")))[0], units)
    for (cm, level) in [(light.at, Level.none), (light.past, .information)] {
      var journal = journal(reference, units)
      journal.slice.sessions[1].distance = Distance(centimetres: cm)
      #expect(journal.level(LighterWeek.self) == level)
    }
  }

  /// Before: 20 of 60 minutes hard a week, 33.3 %; 10 points more are 43.3 %, said as 44.
  @Test func `of the hard share`() throws {
    func journal(hard: Double) -> Journal {
      var journal = Journal()
      for ago in [7, 14, 21, 28] {
        journal.run(ago, 2_000_000, minutes: 40)
        journal.run(ago, 0, rpe: 6, minutes: 20)
      }
      journal.run(0, 3_000_000, minutes: 100 - hard)
      journal.run(0, 0, rpe: 6, minutes: hard)
      return journal
    }
    let silent = journal(hard: 20).verdict(TwoStepsAtOnce.self)
    let said = numbers(try #require(silent.detail("changes")))[0]
    #expect(said == 44)
    #expect(journal(hard: said).level(TwoStepsAtOnce.self) == .information)
    #expect(journal(hard: said - 1).level(TwoStepsAtOnce.self) == .none)
  }

  /// The day that was named is the one after the last on which it speaks.
  @Test(arguments: [
    [0, 7, 14], [1, 8, 15, 22], [3, 6, 9, 12], [0, 2, 5, 8, 20, 30, 41], [0, 4, 7],
  ])
  func `of what comes back`(marks: [Int]) throws {
    var journal = Journal()
    for ago in marks { journal.mark(ago, "left-achilles", 3) }
    let changes = try #require(journal.verdict(ProblemArea.self).detail("changes"))
    let days = (1...60).map { Journal.today + $0 }
    let silent =
      (days.last { ProblemArea.verdict(journal.facts(on: $0)).level.speaks } ?? Journal.today) + 1
    #expect(changes == "without another mark there: silent from \(silent.dayAndMonth) on")
  }

  @Test func `of a return`() throws {
    var journal = Journal()
    journal.run(40, 1_000_000)
    for ago in stride(from: 20, through: -20, by: -5) { journal.run(ago, 500_000) }
    let changes = try #require(journal.verdict(ReturnAfterGap.self).detail("changes"))
    let days = (1...20).map { Journal.today + $0 }
    let silent = try #require(
      days.first { !ReturnAfterGap.verdict(journal.facts(on: $0)).level.speaks })
    #expect(silent == Journal.today - 20 + 28)
    #expect(changes == "from \(silent.dayAndMonth) on: silent")
  }

  /// The usual is 3.6 of 5, so 2.6 turns it, and 2 alone wouldn't.
  @Test func `of mood`() throws {
    func journal(_ lately: [Int]) -> Journal {
      var journal = Journal()
      for ago in 14..<34 { journal.checkIn(ago, mood: ago % 5 < 3 ? 4 : 3) }
      for (ago, mood) in lately.enumerated() { journal.checkIn(ago, mood: mood) }
      return journal
    }
    let low = journal(Array(repeating: 2, count: 10)).verdict(Mood.self)
    let said = numbers(try #require(low.detail("changes")))[0]
    #expect(said == 2.6)
    #expect(journal([2, 2, 2, 2, 3, 3, 3, 3, 3, 3]).level(Mood.self) == .information)
    #expect(journal([2, 2, 2, 3, 3, 3, 3, 3, 3, 3]).level(Mood.self) == .none)
  }
}
