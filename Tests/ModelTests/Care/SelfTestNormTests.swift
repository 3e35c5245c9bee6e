import Model
import Testing

/// The figures of self-tests and of the overuse questions, one by one as the evidence has them.
struct SelfTestNormTests {
  @Test func `calf raises by decade, men and women, from 20 to 79`() {
    for (decade, men, women) in [
      (20, 37, 30), (30, 32, 27), (40, 28, 24), (50, 23, 21), (60, 19, 19), (70, 14, 16),
    ] {
      for age in [decade, decade + 9] {
        #expect(SelfTestKind.calfRaise.norm(age: age, sex: "male")?.middle == Double(men))
        #expect(SelfTestKind.calfRaise.norm(age: age, sex: "female")?.middle == Double(women))
      }
    }
    for age in [19, 80] { #expect(SelfTestKind.calfRaise.norm(age: age, sex: "male") == nil) }
  }

  @Test func `knee to wall, bridge and leg raise`() {
    let wall = SelfTestKind.kneeToWall.norm(age: nil, sex: nil)
    #expect(wall?.middle == 12 && wall?.spread == 2.8)
    #expect(wall?.words == "12 ± 2.8 cm; sides within 1.5")
    #expect(SelfTestKind.kneeToWall.usualSideDifference == 1.5)
    #expect(SelfTestKind.calfRaise.usualSideDifference == nil)
    let bridge = SelfTestKind.hamstringBridge.norm(age: nil, sex: nil)
    #expect(bridge?.middle == 25 && bridge?.spread == nil)
    #expect(bridge?.words == "25 reps average, under 20 poor, over 30 good")
    #expect(SelfTestKind.legRaise.norm(age: 30, sex: "male") == nil)
    #expect(SelfTestKind.legRaise.withoutNorm.contains("about 8 degrees more"))
  }

  @Test func `the smallest real changes`() {
    #expect(
      SelfTestKind.allCases.map(\.smallestChange) == [1.9, 6, nil, nil])
    #expect(SelfTestKind.kneeToWall.smallestChangeWords == "1.6 to 1.9 cm (Powden 2015)")
    #expect(SelfTestKind.calfRaise.smallestChangeWords == "6 reps (Hébert-Losier 2017)")
  }

  @Test func `more than anybody reaches isn't taken`() {
    #expect(SelfTestKind.allCases.map(\.most) == [30, 200, 200, 150])
  }

  /// 8 + 17 + 0 + 25 = 50; four times 25 are 100.
  @Test func `the overuse score is the sum of all four answers, or unknown`() {
    var answer = OveruseAnswer(
      problem: RecordID(high: 1, low: 1), day: Day(number: 0), participation: 8, modified: 17,
      performance: 0)
    #expect(answer.score == nil)
    answer.symptoms = 25
    #expect(answer.score == 50)
    (answer.participation, answer.modified, answer.performance) = (25, 25, 25)
    #expect(answer.score == 100)
  }
}
