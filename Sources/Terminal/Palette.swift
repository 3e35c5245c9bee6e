import Drawing

/// Colour numbers for what inks mean. Levels go from yellow over orange to red purple, each darker
/// than the one before, so that they differ for every kind of colour sight. Those of text are read
/// on black and on white.
nonisolated enum Palette {
  /// The number of a text colour; -1 is the terminal's own.
  static func foreground(_ ink: Ink, _ depth: ColourDepth) -> Int32 {
    switch depth {
    case .none: -1
    case .sixteen: few(ink)
    case .palette, .direct: many(ink)
    }
  }

  /// The numbers of a background and of the text readable on it; nil keeps the terminal's own.
  static func ground(_ ink: Ink, _ depth: ColourDepth) -> (ground: Int32, text: Int32)? {
    switch depth {
    case .none: return nil
    case .sixteen:
      let colour = few(ink)
      return colour < 0 ? nil : (colour, colour == 1 || colour == 5 ? 7 : 0)
    case .palette, .direct:
      switch ink {
      case .level(let level), .fill(let level):
        return (grounds[min(10, max(0, level))], level >= 7 ? 231 : 16)
      default: break
      }
      let colour = many(ink)
      return colour < 0 ? nil : (colour, 16)
    }
  }

  /// The numbers of a style's text and background; -1 is the terminal's own.
  static func colours(_ style: Style, _ depth: ColourDepth) -> (text: Int32, ground: Int32) {
    guard depth != .none else { return (-1, -1) }
    let own = foreground(style.ink, depth)
    guard let asked = style.ground, let colours = ground(asked, depth) else { return (own, -1) }
    // An ink on itself is one flat colour; plain text takes what is readable there.
    if style.ink == asked { return (colours.ground, colours.ground) }
    return (style.ink == .text ? colours.text : own, colours.ground)
  }

  private static let grounds: [Int32] = [250, 230, 229, 222, 215, 209, 203, 161, 125, 89, 53]
  private static let inks: [Int32] = [244, 100, 136, 172, 166, 202, 203, 197, 161, 162, 163]

  private static func many(_ ink: Ink) -> Int32 {
    switch ink {
    case .text, .title: -1
    case .faint, .planned: 244
    case .accent: 31
    case .good: 36
    case .caution: 172
    case .strong: 202
    case .bar: 67
    case .skin: 243
    case .seam: 237
    case .level(let level): inks[min(10, max(0, level))]
    case .fill(let level): grounds[min(10, max(0, level))]
    }
  }

  /// Of the eight colours that every terminal with any has.
  static let yellow: Int32 = 3

  private static func few(_ ink: Ink) -> Int32 {
    switch ink {
    case .text, .title, .faint, .planned, .skin, .seam: -1
    case .accent, .bar: 6
    case .good: 2
    case .caution: yellow
    case .strong: 1
    case .level(let level), .fill(let level):
      level < 1 ? -1 : level < 4 ? yellow : level < 7 ? 1 : 5
    }
  }
}
