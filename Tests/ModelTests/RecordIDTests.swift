import Model
import Testing

struct RecordIDTests {
  private let text = "0123abcd-ef45-6789-9abc-DEF001234567"

  @Test func `a UUID is read as its 32 digits, large letters or small`() throws {
    let id = try #require(RecordID(text))
    #expect(id == RecordID(high: 0x0123_ABCD_EF45_6789, low: 0x9ABC_DEF0_0123_4567))
    #expect(id.text == text.lowercased())
  }

  @Test func `any other character in its place is no UUID`() throws {
    let digits = Set("0123456789abcdefABCDEF".utf8)
    let bytes = Array(text.utf8)
    for at in bytes.indices {
      for other in UInt8.min...UInt8.max where other != bytes[at] {
        var changed = bytes
        changed[at] = other
        let id = changed.withUnsafeBufferPointer { RecordID(utf8: $0) }
        #expect((id != nil) == (bytes[at] != 45 && digits.contains(other)), "\(at): \(other)")
      }
    }
    #expect(RecordID(String(text.dropLast())) == nil)
    #expect(RecordID(text + "0") == nil)
  }

  @Test func `what is written is what is read`() {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<1_000 {
      let id = RecordID(high: numbers.next(), low: numbers.next())
      #expect(RecordID(id.text) == id)
      #expect(RecordID(id.text.uppercased()) == id)
    }
  }
}
