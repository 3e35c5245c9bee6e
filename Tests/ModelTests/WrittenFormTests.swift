import Model
import Testing

/// What is written and read by hand because it is written and read by the ten thousands.
@Suite struct WrittenFormTests {
  private func read(_ bytes: [UInt8]) -> RecordID? {
    bytes.withUnsafeBufferPointer { RecordID(utf8: $0) }
  }

  @Test func `An identity is written as a UUID and read back`() {
    var chance = SystemRandomNumberGenerator()
    let numbers: [UInt64] =
      [0, 1, .max, 0x8000_0000_0000_0000] + (0..<500).map { _ in chance.next() }
    for (high, low) in zip(numbers, numbers.reversed()) {
      let id = RecordID(high: high, low: low)
      let digits = [high, low].map { number in
        let hex = String(number, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
      }.joined()
      var expected = ""
      for (index, digit) in digits.enumerated() {
        if [8, 12, 16, 20].contains(index) { expected += "-" }
        expected.append(digit)
      }
      #expect(id.text == expected)
      #expect(RecordID(expected) == id)
      #expect(RecordID(expected.uppercased()) == id)
    }
  }

  @Test func `No other byte in a UUID is taken for a digit or a hyphen`() {
    let whole = Array("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0".utf8)
    let digits = Set("0123456789abcdefABCDEF".utf8)
    for index in whole.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = whole
        bytes[index] = byte
        let isRight = whole[index] == 45 ? byte == 45 : digits.contains(byte)
        #expect((read(bytes) != nil) == isRight, "byte \(byte) at \(index)")
      }
    }
    #expect(read(Array(whole.dropLast())) == nil)
    #expect(read(whole + [48]) == nil)
  }

  @Test func `A day is written with four, two and two digits`() {
    for number in stride(from: -719_162, through: 2_932_896, by: 97) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.parts
      let expected = [(year, 4), (month, 2), (dayOfMonth, 2)]
        .map { Digits.padded($0.0, $0.1) }.joined(separator: "-")
      #expect(day.iso == expected)
      #expect(Day(iso: day.iso) == day)
    }
    #expect(Day(number: 2_932_897).iso == "10000-01-01")
    #expect(Day(number: -719_529).iso == "-0001-12-31")
  }
}
