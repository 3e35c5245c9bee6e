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
