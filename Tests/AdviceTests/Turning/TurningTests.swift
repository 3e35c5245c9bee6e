import Model
import Testing

@testable import Advice

/// What is said to change a verdict does change it.
struct TurningTests {
  @Test(arguments: Turning.all)
  func `applied to the journal, what is said turns the verdict to what is said`(_ turning: Turning)
  {
    let before = turning.before.verdict(turning.rule)
    #expect(Turning.text(before) == turning.text, "\(before.headline)")
    let after = turning.rule.verdict(turning.after.facts(on: Journal.today + turning.days))
    #expect(after.level == turning.level, "\(before.headline) → \(after.headline)")
    #expect(before.level != after.level || before.action != after.action, "\(after.headline)")
  }

  /// A sentence that nobody tried proves nothing: each one said of the journals made by chance is
  /// among those above. That the starting point is known is never taken back.
  @Test(arguments: [2, 3, 5, 9, 15, 21, 40, 42] as [UInt64])
  func `every such sentence is tried`(seed: UInt64) {
    let tried = Set(
      Turning.all.map(\.testDescription) + ["starting-point: never again in this journal"])
    let journal = RandomJournal(seed: seed)
    for day in stride(from: 0, to: 240, by: 5).map({ journal.first + $0 }) {
      let facts = Facts(slice: journal.slice, totals: journal.totals, day: day)
      for rule in Catalogue.rules where RuleName.stable.contains(rule.name) {
        let verdict = rule.verdict(facts)
        let said = "\(rule.name.rawValue): \(Turning.text(verdict))"
        #expect(tried.contains(said), "\(verdict.headline): \(verdict.detail("changes") ?? "")")
      }
    }
  }

  @Test func `what waits for a warning sign, for health or for rest speaks once that is over`() {
    var flagged = Journal.massageable
    flagged.sign(.pop)
    #expect(flagged.settled(.massage)?.detail("changes") == "waits until the warning sign was seen")
    flagged.sign(.pop, seenBy: "the clinic")
    #expect(flagged.settled(.massage)?.level == .information)

    var ill = Journal.massageable
    ill.checkIn(1, ill: true)
    #expect(ill.settled(.massage)?.detail("changes") == "waits until you are well")
    ill.checkIn(0, ill: false)
    #expect(ill.settled(.massage)?.level == .information)

    var resting = Journal()
    resting.run(7, 1_000_000)
    resting.mark(0, "left-achilles", 6)
    #expect(resting.settled(.strength)?.detail("changes") == "waits for a day of rest")
    resting.slice.marks = []
    resting.mark(0, "left-achilles", 3)
    #expect(resting.settled(.strength)?.level == .information)

    var hidden = Journal()
    hidden.weeks(1_000_000)
    hidden.mark(0, "left-achilles", 6)
    for rule in [RuleName.singleRunSpike, .weeklyGuide] {
      #expect(
        hidden.settled(rule)?.detail("changes") == "once there is no unsettled pain any more")
    }
    hidden.slice.marks = []
    #expect(
      hidden.settled(.singleRunSpike)?.headline == "Past 11.0 km is a big step; longest 10.0 km")
  }
}
