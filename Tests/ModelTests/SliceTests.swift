import Testing

@testable import Model

@Suite struct SliceTests {
  @Test(
    arguments: [
      ([0, 1, 2, 3], [1, 2]), ([2, 0, 1, 3], [2, 1]), ([1, 9, 2], [1, 2]), ([7, 8], []), ([], []),
      ([2, 1], [2, 1]),
    ] as [([Int], [Int])])
  func `a part has the sessions of its days, in the order they lay in`(
    offsets: [Int], kept: [Int]
  ) {
    let day = Day(number: 20_777)
    var slice = Slice(days: day...day + 9)
    slice.sessions = offsets.enumerated().map { at, offset in
      Session(id: RecordID(high: 1, low: UInt64(at)), day: day + offset)
    }
    let part = slice.part(day + 1...day + 2)
    #expect(part.sessions.map { $0.day - day } == kept)
    #expect(part.days == day + 1...day + 2)
  }
}
