import Model
import Testing

@testable import Advice

struct OutcomeReadingTests {
  @Test(arguments: UInt64(1)...40)
  func `a journal read in parts says what it says as a whole`(seed: UInt64) throws {
    let journal = RandomJournal(seed: seed, days: 700)
    guard let first = journal.slice.firstDay else { return }
    let whole = followed(journal.slice.part(first...journal.last), seed)
    let totals = whole.sessions.dayTotals
    var reading = OutcomeReading(runner: whole.runner)
    var start = first
    while start <= journal.last {
      let days = start...min(journal.last, start + OutcomeReading.days - 1)
      reading.take(whole.part(days), totals: totals.filter { days.contains($0.day) })
      start = days.upperBound + 1
    }
    let outcomes = Outcomes(whole, totals: totals)
    #expect(reading.outcomes == outcomes)
    #expect(Diary(whole, totals: totals).hardDays == HardSessions.days(whole, totals: totals))
  }

  @Test func `the random journals have pairs, hard days and answers to compare`() {
    var (treated, hard, moods) = (0, 0, 0)
    for seed in UInt64(1)...40 {
      let journal = RandomJournal(seed: seed, days: 700)
      let whole = followed(journal.slice, seed)
      let outcomes = Outcomes(whole, totals: whole.sessions.dayTotals)
      treated += outcomes.treated.count
      hard += HardSessions.days(whole, totals: whole.sessions.dayTotals).count
      moods += outcomes.motion.clinic.count + outcomes.motion.ownHands.count
    }
    #expect(treated > 0 && hard > 100 && moods > 0)
  }

  /// With an answer on the day after each treatment, and coins.
  private func followed(_ slice: Slice, _ seed: UInt64) -> Slice {
    var slice = slice
    for treatment in slice.treatments where treatment.day < slice.days.upperBound {
      let level = Soreness(Int(treatment.id.low &+ seed) % 8)
      slice.followUps.append(
        FollowUp(
          treatment: treatment.id, day: treatment.day + 1, level: level,
          movedFreely: Int(seed) % 11))
      let flip = CoinFlip(day: treatment.day, site: Site.all[Int(seed) % 20], chance: seed)
      slice.decisions.append(flip.decision(id: treatment.id))
    }
    return slice
  }
}
