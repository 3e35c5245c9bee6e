import Model
import Testing

@testable import Advice

/// Each warning sign is tried in a journal in which a massage would be suggested without it.
struct RedFlagTests {
  static let nothing = "Nothing written points to a warning sign"

  private func check(
    _ urgency: Urgency, _ change: (inout Journal) -> Void,
    location: SourceLocation = #_sourceLocation
  ) {
    var journal = Journal.massageable
    #expect(journal.settled(.massage)?.action == .massage, sourceLocation: location)
    change(&journal)
    let verdicts = Catalogue.verdicts(journal.facts)
    #expect(verdicts.first?.rule == .redFlag, sourceLocation: location)
    #expect(verdicts.first?.level == .strong, sourceLocation: location)
    #expect(verdicts.first?.urgency == urgency, sourceLocation: location)
    for verdict in verdicts where Catalogue.rule(verdict.rule)?.isTraining == true {
      #expect(verdict.level == .none, sourceLocation: location)
    }
    #expect(Limits(journal.facts, verdicts).hidden == "a warning sign", sourceLocation: location)
  }

  @Test(arguments: [
    WarningSign.chestPain, .fainting, .collapse, .confusion, .saddleNumbness, .bladder, .darkUrine,
  ])
  func `these signs are for the emergency number`(sign: WarningSign) {
    check(.now) { $0.sign(sign) }
  }

  @Test func `breathlessness is for today, beside a painful calf for now`() {
    check(.now) { $0.sign(.breathless) }
    var journal = Journal()
    journal.sign(.breathless)
    #expect(journal.verdict(RedFlag.self).urgency == .today)
    journal.sign(.swollenCalf, at: "left-calf")
    #expect(journal.verdict(RedFlag.self).urgency == .now)
  }

  @Test func `numbness at one site is soon, at two it is now`() {
    check(.soon) { $0.mark(0, "left-foot", 2, .numb) }
    check(.now) {
      $0.mark(0, "left-foot", 2, .numb)
      $0.mark(3, "right-foot", 2, .numb)
    }
    // An area and its part are one site.
    check(.soon) {
      $0.mark(0, "left-foot", 2, .numb)
      $0.mark(1, "left-toes", 2, .numb)
    }
    check(.soon) { $0.sign(.numbness, at: "left-foot") }
  }

  @Test(arguments: [SorenessKind.swollen, .warm])
  func `one calf swollen or warm with pain is for today`(kind: SorenessKind) {
    check(.today) { $0.mark(0, "left-inner-calf", 1, kind, .after) }
    check(.today) { $0.sign(.swollenCalf, at: "left-calf") }
  }

  @Test func `its wording is that of the evidence`() {
    var journal = Journal()
    journal.mark(0, "left-calf", 3, .swollen)
    journal.mark(0, "left-calf", 3, .warm, .after)
    #expect(
      journal.verdict(RedFlag.self).detail("in plain")
        == "STOP. Left calf swollen and warm, one side: this can be a clot. Don't run, don't rub it. "
        + "Be seen today. Breathless or chest pain: emergency number now. Legwork can't tell what "
        + "it is.")
  }

  @Test func `a pop is for today`() { check(.today) { $0.sign(.pop) } }

  @Test func `bone or groin pain with a limp or at night is for today`() {
    check(.today) {
      $0.mark(0, "left-shin", 2, .bone)
      $0.sign(.limp)
    }
    check(.today) {
      $0.mark(0, "left-groin", 2)
      $0.sign(.limp)
    }
    check(.today) { $0.mark(0, "left-groin", 2, .nightPain) }
    check(.today) {
      $0.mark(1, "left-shin", 2, .bone)
      $0.mark(0, "left-shin", 2, .nightPain)
    }
    check(.soon) { $0.sign(.limp) }
  }

  @Test func `swelling at one site is for this week`() {
    check(.soon) { $0.mark(0, "left-knee", 1, .swollen) }
    check(.soon) { $0.sign(.swelling, at: "left-knee") }
  }

  @Test func `night pain on 2 of 7 days is for this week`() {
    check(.soon) {
      $0.mark(0, "left-knee", 1, .nightPain)
      $0.mark(6, "left-knee", 1, .nightPain)
    }
    var journal = Journal()
    journal.mark(0, "left-knee", 1, .nightPain)
    journal.mark(7, "left-knee", 1, .nightPain)
    #expect(journal.verdict(RedFlag.self).headline == Self.nothing)
  }

  @Test func `one spot of bone on 2 of 7 days is for this week`() {
    check(.soon) {
      $0.mark(0, "left-shin", 1, .bone)
      $0.mark(6, "left-shin", 1, .bone)
    }
    check(.soon) {
      $0.mark(1, "left-shin", 1, .bone)
      $0.sign(.boneSpot, 0, at: "left-shin")
    }
    var journal = Journal()
    journal.mark(0, "left-shin", 1, .bone)
    journal.mark(7, "left-shin", 1, .bone)
    #expect(journal.level(RedFlag.self) != .strong)
  }

  @Test func `sharp pain of 5 at a bony site on 2 of 7 days is for this week`() {
    for slug in ["left-shin", "left-foot", "left-heel", "left-groin", "left-hip"] {
      check(.soon) {
        $0.mark(0, slug, 5, .sharp)
        $0.mark(3, slug, 5, .sharp)
      }
    }
    for (slug, level) in [("left-shin", 4), ("left-hamstrings", 9)] {
      var journal = Journal()
      journal.mark(0, slug, level, .sharp)
      journal.mark(3, slug, level, .sharp)
      #expect(journal.level(RedFlag.self) != .strong)
    }
  }

  @Test func `a groin at 3 on 3 days that span 7 is for this week`() {
    check(.soon) { for ago in [0, 3, 6] { $0.mark(ago, "left-groin", 3) } }
    for days in [[0, 3, 5], [0, 6]] {
      var journal = Journal()
      for ago in days { journal.mark(ago, "left-groin", 3) }
      #expect(journal.level(RedFlag.self) != .strong)
    }
    var journal = Journal()
    for ago in [0, 3, 6] { journal.mark(ago, "left-groin", ago == 3 ? 2 : 3) }
    #expect(journal.level(RedFlag.self) != .strong)
  }

  @Test(arguments: [WarningSign.locking, .givingWay])
  func `locking and giving way are for this week`(sign: WarningSign) {
    check(.soon) { $0.sign(sign, at: "left-knee") }
  }

  @Test func `a bony site is never green while one spot of bone is unanswered`() {
    var journal = Journal()
    journal.mark(0, "left-shin", 1)
    #expect(journal.level(RedFlag.self) == .unknown)
    journal.sign(.boneSpot, at: "left-shin", isPresent: false)
    #expect(journal.level(RedFlag.self) == .none)
  }

  @Test func `it stays until somebody saw it, and can't be dismissed`() {
    var journal = Journal()
    journal.sign(.chestPain, 40)
    journal.mark(30, "left-calf", 2, .swollen)
    #expect(journal.verdict(RedFlag.self).urgency == .now)
    let verdict = journal.verdict(RedFlag.self)
    #expect(
      verdict.dismissal(day: Journal.today, seed: RecordID(high: 0, low: 0), in: journal.slice)
        == nil)
    journal.slice.decisions = [
      Dismissals.decision(
        Dismissals.dismissed, on: verdict, day: Journal.today, id: RecordID(high: 0, low: 0))
    ]
    #expect(journal.settled(.redFlag)?.isDismissed == false)
    journal.sign(.chestPain, 1, seenBy: "the clinic")
    #expect(journal.verdict(RedFlag.self).urgency == .today)
    journal.sign(.swollenCalf, 1, seenBy: "the clinic")
    #expect(journal.verdict(RedFlag.self).headline == Self.nothing)
  }

  @Test func `seen before it was marked doesn't answer it`() {
    var journal = Journal()
    journal.sign(.swollenCalf, 5, at: "left-calf", seenBy: "the clinic")
    journal.mark(1, "left-calf", 2, .swollen)
    #expect(journal.level(RedFlag.self) == .strong)
  }

  @Test(arguments: WarningSign.allCases)
  func `no sign leaves a massage standing`(sign: WarningSign) {
    var journal = Journal.massageable
    #expect(journal.settled(.massage)?.action == .massage)
    // One spot of bone takes two days.
    for ago in [0, 1] { journal.sign(sign, ago, at: "left-foot") }
    #expect(journal.settled(.massage)?.level == Level.none)
    #expect(journal.settled(.massage)?.headline == "Waits until the warning sign was seen")
    journal.sign(sign, seenBy: "the clinic")
    #expect(journal.settled(.massage)?.action == .massage)
  }

  @Test func `nothing recorded is never "you're fine"`() {
    #expect(Journal().verdict(RedFlag.self).headline == Self.nothing)
  }
}
