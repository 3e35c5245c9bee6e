import Drawing
import Foundation
import Testing

@testable import Terminal

struct ExactPaletteTests {
  private static let inks: [Ink] =
    [.faint, .accent, .good, .caution, .strong, .planned, .bar] + (0...10).map { .level($0) }

  @Test(arguments: inks) func `An ink stands out on black and on white`(ink: Ink) throws {
    let colour = try #require(Palette.exact[Palette.foreground(ink, .direct)])
    let light = luminance(colour)
    #expect((light + 0.05) / 0.05 >= 3)
    #expect(1.05 / (light + 0.05) >= 3)
  }

  /// As near to 3 as the 256 colours come.
  @Test(arguments: inks) func `An ink of 256 is read on black and on white`(ink: Ink) {
    let number = Int(Palette.foreground(ink, .palette))
    let light = luminance(Self.usual(number))
    #expect((light + 0.05) / 0.05 >= 3)
    #expect(1.05 / (light + 0.05) >= 2.8)
  }

  @Test func `Bold makes no yellow of few colours brighter`() {
    func isBolder(_ ink: Ink, _ depth: ColourDepth) -> Bool {
      Painter.attributes(Style(ink: ink, bold: true), depth)
        != Painter.attributes(Style(ink: ink), depth)
    }
    for ink in [Ink.caution, .level(1), .level(3)] {
      #expect(!isBolder(ink, .sixteen))
      #expect(isBolder(ink, .palette))
    }
    #expect(isBolder(.level(4), .sixteen))
  }

  /// What a number of the 256 usually looks like: a cube of six steps, then greys.
  private static func usual(_ number: Int) -> (red: Int, green: Int, blue: Int) {
    guard number < 232 else {
      let grey = 8 + (number - 232) * 10
      return (grey, grey, grey)
    }
    func step(_ value: Int) -> Int { value == 0 ? 0 : 55 + value * 40 }
    let place = number - 16
    return (step(place / 36), step(place / 6 % 6), step(place % 6))
  }

  @Test func `Each level's ground is darker than the one before, for every kind of sight`() throws {
    let grounds = try (1...10).map { level in
      let ground = try #require(Palette.ground(.level(level), .direct))
      return luminance(try #require(Palette.exact[ground.ground]))
    }
    for (light, dark) in zip(grounds, grounds.dropFirst()) { #expect(light > dark) }
  }

  @Test func `The words of the configuration name depths, and auto none`() {
    #expect(ColourDepth(word: "24bit") == .direct)
    #expect(ColourDepth(word: "256") == .palette)
    #expect(ColourDepth(word: "16") == .sixteen)
    #expect(ColourDepth(word: "none") == ColourDepth.none)
    #expect(ColourDepth(word: "auto") == nil)
  }

  /// Relative luminance as WCAG 2 has it.
  private func luminance(_ colour: (red: Int, green: Int, blue: Int)) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share > 0.03928 ? pow((share + 0.055) / 1.055, 2.4) : share / 12.92
    }
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green)
      + 0.0722 * linear(colour.blue)
  }
}
