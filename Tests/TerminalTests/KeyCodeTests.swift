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

  @Test func `letters stay letters`() {
    #expect(KeyCodes.key(scalar: 0xE9) == .character("é"))
    #expect(KeyCodes.key(scalar: 0xD800) == nil)
  }
}
