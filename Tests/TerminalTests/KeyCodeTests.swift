import Drawing
import Testing

@testable import Terminal

struct KeyCodeTests {
  @Test func `control characters become keys`() {
    #expect(KeyCodes.key(scalar: 26) == .control("z"))
    #expect(KeyCodes.key(scalar: 13) == .enter)
    #expect(KeyCodes.key(scalar: 127) == .backspace)
    #expect(KeyCodes.key(scalar: 27) == .escape)
    #expect(KeyCodes.key(scalar: 28) == .control("\\"))
    #expect(KeyCodes.key(scalar: 0x9B) == nil)
  }

  @Test(arguments: [
    ("H", Key.home), ("1~", .home), ("F", .end), ("4~", .end), ("1;5C", .right), ("3;5~", .delete),
    ("M", .enter), ("13;2u", nil), ("38~", nil), ("I", nil), ("24;80R", nil),
  ])
  func `a sequence is one key or none`(sequence: String, key: Key?) {
    #expect(KeyCodes.key(sequence: sequence) == key)
  }

  @Test func `letters stay letters`() {
    #expect(KeyCodes.key(scalar: 0xE9) == .character("é"))
    #expect(KeyCodes.key(scalar: 0xD800) == nil)
  }
}
