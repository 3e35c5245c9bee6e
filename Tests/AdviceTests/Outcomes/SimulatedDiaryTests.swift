import Model
import Testing

@testable import Advice

/// Diaries made by chance in which massage does nothing at all.
private struct Simulation {
  var chance: Chance
  let episodes: Int
  /// Rubs what is at this or more on day 1, mostly; nil lets a coin choose.
  let booksAt: Int?

  /// One diary: what is felt fades from a peak, and each rating strays from it.
  mutating func diary() -> CalfDiary {
    var diary = CalfDiary()
    for index in 0..<episodes {
      let day = 10 * index
      diary.hardRun(day)
      let peak = 4.5 + chance.bell()
      let levels = (0..<6).map { offset in
        let felt = peak * (1 - 0.12 * Double(offset)) + 1.2 * chance.bell()
        return Int(felt.rounded())
      }
      diary.ratings(day, [max(3, levels[0])] + levels.dropFirst())
      let isRubbed: Bool
      if let booksAt {
        isRubbed = chance.share() < (levels[1] >= booksAt ? 0.75 : 0.1)
      } else {
        isRubbed = chance.share() < 0.5
      }
      if isRubbed { diary.treat(day + 1) }
    }
    return diary
  }
}

/// What one would do without matching: after the massage against before it.
private func before(_ outcomes: Outcomes) -> Double {
  SignFlip.p(outcomes.pairs.map { $0.treated.after.reduce(0, +) - 2 * $0.treated.baseline })
}

@Test(arguments: [24, 48])
func `1,000 diaries without an effect: wrong at .05 in 2.5 to 6 of 100`(episodes: Int) {
  var simulation = Simulation(
    chance: Chance(seed: UInt64(episodes)), episodes: episodes, booksAt: nil)
  var (judged, wrong, large, largeWrong) = (0, 0, 0, 0)
  for _ in 0..<1000 {
    let outcomes = simulation.diary().outcomes
    guard let all = outcomes.all else { continue }
    judged += 1
    if all.isClear { wrong += 1 }
    guard all.count >= 16 else { continue }
    large += 1
    if all.isClear { largeWrong += 1 }
  }
  print("\(episodes) episodes: \(judged) judged, \(wrong) wrong; 16 pairs: \(large), \(largeWrong)")
  #expect(Double(wrong) <= 0.06 * Double(judged))
  if episodes == 48 {
    #expect(large > 700)
    #expect(Double(largeWrong) <= 0.06 * Double(large))
    #expect(Double(largeWrong) >= 0.025 * Double(large))
  }
}

@Test func `booked at the peak, before and after claim an effect, the pairs don't`() {
  var simulation = Simulation(chance: Chance(seed: 3), episodes: 60, booksAt: 6)
  var (judged, claimed, worse, naive) = (0, 0, 0, 0)
  for _ in 0..<300 {
    let outcomes = simulation.diary().outcomes
    guard let all = outcomes.all else { continue }
    judged += 1
    if all.isClear, all.mean < 0 { claimed += 1 }
    if all.isClear, all.mean > 0 { worse += 1 }
    if before(outcomes) <= 0.05 { naive += 1 }
  }
  print("booked at the peak: \(judged) judged, \(claimed) claimed, \(worse) worse, \(naive) naive")
  #expect(judged > 200)
  #expect(Double(claimed) <= 0.06 * Double(judged))
  #expect(Double(naive) >= 0.5 * Double(judged))
}
