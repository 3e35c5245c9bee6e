/// The colours of the palette in 24 bits, for terminals that let a program define its colours.
///
/// ncurses can't send 24-bit colours without a description of the terminal that has them, and
/// those are seldom installed. So where the terminal says it shows 24 bits and may be told what
/// a number of its 256 stands for, the numbers in use are told so. Each exact colour is near the
/// one that its number usually has: what a killed program leaves behind hardly shows.
nonisolated extension Palette {
  /// Red, green and blue, 0–255, of a number of the palette.
  ///
  /// Inks keep a contrast of 3 or more on black and on white; the grounds of levels fall in
  /// lightness from each to the next, so that they differ for every kind of colour sight.
  static let exact: [Int32: (red: Int, green: Int, blue: Int)] = [
    // Inks.
    244: (133, 133, 133), 31: (10, 148, 189), 36: (12, 153, 118), 172: (184, 131, 0),
    202: (224, 80, 10), 67: (91, 135, 181), 243: (118, 118, 118),
    // Levels as inks.
    100: (158, 144, 50), 136: (178, 138, 40), 166: (210, 108, 20), 197: (232, 62, 96),
    162: (194, 54, 138), 163: (182, 55, 176),
    // Levels as grounds.
    250: (188, 188, 188), 230: (255, 243, 196), 229: (255, 231, 150), 222: (255, 209, 102),
    215: (255, 179, 71), 209: (249, 141, 60), 203: (238, 104, 66), 161: (212, 66, 92),
    125: (168, 42, 102), 89: (122, 31, 98), 53: (74, 19, 80),
  ]
}
