import Model
import Testing

@testable import Advice

/// What holds for every journal.
struct PropertyTests {
  private static let seeds: [UInt64] = [2, 3, 5, 9, 15, 21, 40, 42]

  private func days(_ journal: RandomJournal) -> [Day] {
    stride(from: 16, to: 240, by: 17).map { journal.first + $0 }
  }

  @Test(arguments: seeds)
  func `what comes later changes nothing`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    for day in days(journal) {
      let whole = Facts(slice: journal.slice, totals: journal.totals, day: day)
      let cut = journal.cut(after: day)
      let then = Facts(slice: cut, totals: cut.sessions.dayTotals, day: day)
      #expect(Catalogue.verdicts(whole) == Catalogue.verdicts(then))
    }
  }

  @Test(arguments: seeds)
  func `the days a rule declares are all it needs`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    for day in days(journal) {
      let whole = Facts(slice: journal.slice, totals: journal.totals, day: day)
      let start = day - Catalogue.lookback
      var part = journal.slice
      part.days = start...day + 13
      part.sessions = part.sessions.filter { (start...day + 13).contains($0.day) }
      part.marks = part.marks.filter { $0.day >= start }
      part.answers = part.answers.filter { $0.day >= start }
      part.checkIns = part.checkIns.filter { $0.day >= start }
      part.treatments = part.treatments.filter { $0.day >= start }
      var few = Facts(
        slice: part, totals: journal.totals.filter { $0.day >= start }, day: day)
      if let earlier = few.reach(from: start) {
        few = Facts(slice: part, totals: journal.totals.filter { $0.day >= earlier }, day: day)
      }
      for (one, other) in zip(Catalogue.verdicts(whole), Catalogue.verdicts(few)) {
        #expect(one == other)
      }
    }
  }

  @Test(arguments: seeds)
  func `what no rule looks into changes nothing`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    var full = journal.slice
    for (number, mark) in full.marks.enumerated() {
      let id = RecordID(key: "word \(number)")
      full.notes.append(Note(id: id, day: mark.day, text: "\(mark.site.shortName) 9, sharp, ill"))
      full.findings.append(Finding(id: id, day: mark.day, site: mark.site, text: "see a doctor"))
      full.overuseAnswers.append(
        OveruseAnswer(
          problem: id, day: mark.day, participation: 25, modified: 25, performance: 25,
          symptoms: 25))
    }
    for (number, session) in full.sessions.enumerated() {
      full.strengthSets.append(
        StrengthSet(
          id: RecordID(key: "set \(number)"), session: session.id, order: 0, exercise: "squat",
          sets: 5, repetitions: 5, load: 100_000))
    }
    // Whoever takes another table in adds its records above.
    #expect(Catalogue.unread == [.strengthSet, .finding, .note, .overuseAnswer])
    for day in days(journal) {
      let whole = Facts(slice: full, totals: journal.totals, day: day)
      let few = Facts(slice: journal.slice, totals: journal.totals, day: day)
      #expect(Catalogue.verdicts(whole) == Catalogue.verdicts(few))
    }
  }

  @Test(arguments: seeds)
  func `every rule speaks once, in one order, whatever order the records have`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    var chance = Chance(seed: seed)
    for day in days(journal) {
      let verdicts = Catalogue.verdicts(
        Facts(slice: journal.slice, totals: journal.totals, day: day))
      #expect(Set(verdicts.map(\.rule)).count == Catalogue.rules.count)
      #expect(verdicts.count == Catalogue.rules.count)
      var shuffled = journal.slice
      shuffled.marks.shuffle(using: &chance)
      shuffled.checkIns.shuffle(using: &chance)
      shuffled.answers.shuffle(using: &chance)
      let again = Catalogue.verdicts(Facts(slice: shuffled, totals: journal.totals, day: day))
      #expect(verdicts == again)
    }
  }

  @Test(arguments: seeds)
  func `no two verdicts contradict each other`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    for day in days(journal) {
      let facts = Facts(slice: journal.slice, totals: journal.totals, day: day)
      let speaking = Catalogue.verdicts(facts).filter(\.speaks)
      #expect(Contradiction.found(speaking).isEmpty)
      if speaking.contains(where: { $0.rule == .redFlag }) {
        #expect(speaking.first?.rule == .redFlag)
      }
      #expect(Catalogue.today(speaking).count <= 3)
    }
  }

  /// Neither by the rule itself nor beside the others, whatever was put aside.
  @Test func `no place is rubbed that somebody should look at, and a day of rest has no strength`()
  {
    var (rubbed, closed, resting, waiting) = (0, 0, 0, 0)
    for seed in Self.seeds {
      let journal = RandomJournal(seed: seed)
      for day in stride(from: 16, to: 240, by: 5).map({ journal.first + $0 }) {
        let facts = Facts(slice: journal.slice, totals: journal.totals, day: day)
        // A warning sign silences rubbing everywhere; what comes back is never offered to rub.
        let raw = Catalogue.rules.filter { $0.name != .redFlag }.map { $0.verdict(facts) }
        #expect(!Contradiction.found(raw).contains(.rubbedAndSeen))
        let verdicts = Catalogue.verdicts(facts)
        let found = Contradiction.found(verdicts)
        #expect(!found.contains(.rubbedAndSeen) && !found.contains(.strengthInRest))
        let massage = Massage.verdict(facts)
        if massage.action == .massage || massage.action == .homeCare { rubbed += 1 }
        if massage.detail("not on")?.contains("it keeps coming back") == true { closed += 1 }
        guard verdicts.contains(where: { $0.level.speaks && $0.action == .rest }) else { continue }
        resting += 1
        if Strength.verdict(facts).level.speaks { waiting += 1 }
      }
    }
    print("rubbed \(rubbed), closed \(closed), resting \(resting), waiting \(waiting)")
    #expect(rubbed > 0 && closed > 0 && resting > 0 && waiting > 0)
  }

  @Test(arguments: seeds)
  func `a headline fits 60 columns, in kilometres and in miles`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    var taste = Taste()
    for units in Units.allCases {
      taste.units = units
      for day in days(journal) {
        let facts = Facts(slice: journal.slice, totals: journal.totals, day: day, taste: taste)
        for verdict in Catalogue.verdicts(facts) {
          #expect(
            (1...60).contains(verdict.headline.count), "\(verdict.rule): \(verdict.headline)")
          #expect(verdict.detail("changes") != nil, "\(verdict.rule): \(verdict.headline)")
        }
      }
    }
  }

  @Test func `what speaks has its number and its limit in the sentence`() {
    for seed in Self.seeds {
      let journal = RandomJournal(seed: seed)
      for day in days(journal) {
        let facts = Facts(slice: journal.slice, totals: journal.totals, day: day)
        for verdict in Catalogue.verdicts(facts) where verdict.speaks {
          guard verdict.kind != .redFlag, verdict.rule != .illness, verdict.rule != .rest else {
            continue
          }
          #expect(
            verdict.headline.contains { $0.isNumber }, "\(verdict.headline)")
          #expect(
            verdict.because.contains { $0.limit != nil }, "\(verdict.headline)")
        }
      }
    }
  }

  /// Properties say nothing of a rule that never speaks in the journals they are tried on.
  @Test func `every rule speaks, at every level it has, in the journals made by chance`() {
    var counts: [RuleName: [Level: Int]] = [:]
    var settled: [RuleName: [Level: Int]] = [:]
    var kept: [Contradiction: Int] = [:]
    for seed in Self.seeds {
      let journal = RandomJournal(seed: seed)
      for day in stride(from: 16, to: 240, by: 5).map({ journal.first + $0 }) {
        let facts = Facts(slice: journal.slice, totals: journal.totals, day: day)
        // Before what comes first silences the others, and after.
        let raw = Catalogue.rules.map { $0.verdict(facts) }
        for verdict in raw { counts[verdict.rule, default: [:]][verdict.level, default: 0] += 1 }
        for verdict in Catalogue.verdicts(facts) {
          settled[verdict.rule, default: [:]][verdict.level, default: 0] += 1
        }
        for kind in Contradiction.found(raw) { kept[kind, default: 0] += 1 }
      }
    }
    let known = LoudJournal.all.map { ($0.rule, $0.level) } + [(.startingPoint, .unknown)]
    for (rule, level) in known {
      #expect((counts[rule]?[level] ?? 0) > 0, "\(rule.rawValue) never \(level.name)")
      #expect(
        (settled[rule]?[level] ?? 0) > 0, "\(rule.rawValue) never \(level.name) beside the others")
    }
    // What is kept from being said did come up.
    for kind in Contradiction.allCases {
      #expect((kept[kind] ?? 0) > 0, "never had to keep \(kind) away")
    }
    print("kept away", kept)
    for (rule, levels) in settled.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      print(rule.rawValue, Level.allCases.map { "\($0.name) \(levels[$0] ?? 0)" })
    }
  }

  @Test func `a journal with nothing in it gets every rule once and nothing speaks`() {
    let verdicts = Catalogue.verdicts(Journal().facts)
    #expect(verdicts.count == Catalogue.rules.count)
    #expect(Catalogue.today(verdicts).isEmpty)
  }

  @Test(arguments: seeds)
  func `looking back on a day is judging it then`(seed: UInt64) {
    let journal = RandomJournal(seed: seed)
    let history = JournalHistory(journal.slice, totals: journal.totals)
    for day in days(journal) {
      var cut = journal.cut(after: day)
      cut.sessions.removeAll { !$0.isDone }
      let then = Facts(slice: cut, totals: cut.sessions.dayTotals, day: day)
      #expect(Catalogue.verdicts(history.facts(on: day)) == Catalogue.verdicts(then))
    }
  }
}
