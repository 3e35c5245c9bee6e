import Model
import Testing

@testable import Advice

@Suite struct MotionTests {
  private let today = Day(number: 20_781)

  private func slice(clinic: [Int], own: [Int]) throws -> Slice {
    var slice = Slice(days: (today - 300)...today)
    let calf = try #require(Site(slug: "left-calf"))
    for (index, answer) in (clinic + own).enumerated() {
      let id = RecordID(high: 1, low: UInt64(index))
      slice.treatments.append(
        Treatment(
          id: id, day: today - 200 + 10 * index,
          kind: index < clinic.count ? .massage : .selfMassage, sites: [calf]))
      slice.followUps.append(
        FollowUp(treatment: id, day: today - 199 + 10 * index, movedFreely: answer))
    }
    return slice
  }

  @Test func `clinic and own hands are compared where both have six answers`() throws {
    let five = MotionOutcome(try slice(clinic: [8, 8, 8, 8, 8], own: [4, 4, 4, 4, 4, 4]))
    #expect(five.clinicAgainstOwn == nil)
    #expect(five.lines.count == 2)
    let six = MotionOutcome(try slice(clinic: [8, 8, 8, 8, 8, 8], own: [4, 4, 4, 4, 4, 4]))
    let both = try #require(six.clinicAgainstOwn)
    #expect(both.difference == 4)
    #expect(
      six.lines == [
        "moved freely on the next run, clinic: 8.0, 6 answers",
        "moved freely on the next run, own hands: 4.0, 6 answers",
        "moved freely, clinic less own hands: +4.0, p .002",
      ])
    let one = MotionOutcome(try slice(clinic: [7], own: []))
    #expect(one.lines == ["moved freely on the next run, clinic: 7.0, 1 answer"])
    // Of the 924 ways to share twelve answers out, the two extreme ones differ as much.
    #expect(abs(both.p - 2.0 / 924) < 1e-9)
  }

  @Test func `a self-test counts around a treatment of its side within 14 days`() throws {
    var slice = try slice(clinic: [7], own: [])
    let day = slice.treatments[0].day
    func value(_ offset: Int, _ side: Side, _ reps: Int) {
      slice.selfTests.append(
        SelfTest(
          id: RecordID(high: 5, low: UInt64(slice.selfTests.count)), day: day + offset,
          test: "calf-raise", side: side, thousandths: reps * 1000))
    }
    value(-14, .left, 15)
    value(-3, .left, 20)
    value(9, .left, 27)
    value(-3, .right, 20)
    value(9, .right, 27)
    let steps = MotionOutcome(slice).steps
    #expect(steps.map(\.side) == [.left])
    #expect(steps.first?.before == 20 && steps.first?.change == 7)
    slice.selfTests.removeAll { $0.day == day + 9 }
    value(15, .left, 27)
    #expect(MotionOutcome(slice).steps.isEmpty)
  }

  @Test func `day -13 to the day itself are before it, days 1 to 14 after it`() throws {
    for (before, after, count) in [
      (-13, 14, 1), (-14, 14, 0), (-13, 15, 0), (0, 1, 1), (1, 2, 0), (-1, 0, 0),
    ] {
      var slice = try slice(clinic: [7], own: [])
      for (offset, reps) in [(before, 20), (after, 27)] {
        slice.selfTests.append(
          SelfTest(
            id: RecordID(high: 5, low: UInt64(reps)), day: slice.treatments[0].day + offset,
            test: "calf-raise", side: .left, thousandths: reps * 1000))
      }
      #expect(MotionOutcome(slice).steps.count == count, "\(before) \(after)")
    }
  }

  /// Raises of 20 before each of five massages and 27 after it, ten days apart.
  @Test func `the newest four self-tests are told`() throws {
    var slice = try slice(clinic: [7, 7, 7, 7, 7], own: [])
    for treatment in slice.treatments {
      for (offset, reps) in [(-1, 20), (1, 27)] {
        slice.selfTests.append(
          SelfTest(
            id: RecordID(high: 5, low: UInt64(slice.selfTests.count)), day: treatment.day + offset,
            test: "calf-raise", side: .left, thousandths: reps * 1000))
      }
    }
    let motion = MotionOutcome(slice)
    #expect(motion.steps.count == 5)
    let told = motion.lines.filter { $0.contains("a real change") }
    #expect(told.count == 4)
    #expect(told.allSatisfy { $0.contains("6.0 is a real change") })
    #expect(told.first?.contains(slice.treatments[1].day.dayAndMonth) == true)
  }
}
