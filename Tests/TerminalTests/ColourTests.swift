import Drawing
import Testing

@testable import Terminal

struct ColourTests {
  @Test func `NO_COLOR and monochrome terminals get no colours`() {
    #expect(ColourDepth.chosen(colours: 256, noColour: "1", colourTerm: "truecolor") == .none)
    #expect(ColourDepth.chosen(colours: -1, noColour: nil, colourTerm: "truecolor") == .none)
  }

  @Test func `the depth follows the terminal's description`() {
    #expect(ColourDepth.chosen(colours: 8, noColour: "", colourTerm: nil) == .sixteen)
    #expect(ColourDepth.chosen(colours: 256, noColour: nil, colourTerm: nil) == .palette)
    #expect(ColourDepth.chosen(colours: 256, noColour: nil, colourTerm: "24bit") == .direct)
  }

  @Test(arguments: [-3, 0, 5, 10, 99])
  func `every level has a ground and a text that differ`(level: Int) throws {
    let colours = try #require(Palette.ground(.level(level), .palette))
    #expect(colours.ground != colours.text)
  }

  @Test func `plain text keeps the terminal's own colours`() {
    #expect(Palette.foreground(.text, .palette) == -1)
    #expect(Palette.ground(.text, .palette) == nil)
    #expect(Palette.foreground(.strong, .none) == -1)
  }

  @Test func `the body's surfaces are flat where there are colours and patterns where not`() throws
  {
    for level in 1...10 {
      let ground = try #require(Palette.ground(.fill(level), .palette)).ground
      #expect(Palette.foreground(.fill(level), .palette) == ground)
      #expect(Palette.ground(.fill(level), .none) == nil)
    }
    #expect(Palette.foreground(.skin, .palette) != Palette.foreground(.seam, .palette))
    #expect(Palette.ground(.skin, .sixteen) == nil)
    #expect(Palette.foreground(.skin, .sixteen) == -1)
  }
}
