import Model
import Testing

@testable import Advice

struct PromptLineTests {
  private func line(_ journal: Journal, isDiscreet: Bool = false) -> String {
    PromptLine.text(journal.facts, Catalogue.verdicts(journal.facts), isDiscreet: isDiscreet)
  }

  /// 4 after 3, as last week; 25.8 km, and 110 % of 45.8 is 50.38, rounded down to 50. Tomorrow's 51 km
  /// are past the 50.3 of a single run.
  private var journal: Journal {
    var journal = Journal()
    journal.weeks(4_580_000)
    journal.run(1, 2_580_000)
    journal.plan(1, 5_100_000)
    journal.mark(1, "left-achilles", 3)
    journal.mark(0, "left-achilles", 4)
    journal.mark(8, "left-achilles", 4)
    return journal
  }

  @Test func `it shows the sorest site, where it goes, the week and the loudest mark`() {
    #expect(line(journal) == "LAch 4↑ 25.8/50 ▲")
  }

  @Test func `discreet leaves out the part of the body`() {
    #expect(line(journal, isDiscreet: true) == "4↑ 25.8/50 ▲")
  }

  @Test func `a warning sign is an exclamation mark`() {
    var journal = journal
    journal.sign(.chestPain)
    #expect(line(journal) == "LAch 4↑ 25.8 !")
  }

  @Test func `no guide under illness, unsettled pain or a return`() {
    var ill = journal
    ill.checkIn(0, ill: true)
    #expect(line(ill) == "LAch 4↑ 25.8 ▲")
    var pain = journal
    pain.mark(1, "left-achilles", 4, .ache, .after)
    #expect(line(pain) == "LAch 4→ 25.8 ▲")
    var back = Journal()
    for ago in [60, 50, 40] { back.run(ago, 1_000_000) }
    back.run(1, 400_000)
    #expect(line(back) == "4.0")
  }

  @Test func `in ASCII there are no arrows`() {
    var journal = journal
    journal.taste.ascii = true
    #expect(line(journal) == "LAch 4+ 25.8/50 ^")
  }

  @Test func `an empty journal has an empty week`() {
    #expect(line(Journal()) == "0.0")
  }

  @Test func `yesterday's worst stands in where today has none, and the arrow turns`() {
    var journal = Journal()
    journal.mark(2, "left-achilles", 5)
    journal.mark(1, "left-achilles", 3)
    journal.mark(1, "left-calf", 2)
    #expect(line(journal) == "LAch 3↓ 0.0")
    journal.mark(0, "left-achilles", 3)
    #expect(line(journal) == "LAch 3→ 0.0")
    var none = Journal()
    none.mark(0, "left-achilles", 0)
    #expect(line(none) == "0.0")
    none.mark(0, "left-calf", 1)
    #expect(line(none) == "LCal 1 0.0")
  }

  @Test func `the guide is 10 % over the most, to the kilometre`() {
    var journal = Journal()
    journal.weeks(10_000_000)
    #expect(line(journal).hasPrefix("0.0/110"))
  }

  @Test func `every site has a short name of its own`() {
    #expect(Set(Site.all.map(PromptLine.short)).count == Site.all.count)
  }
}
