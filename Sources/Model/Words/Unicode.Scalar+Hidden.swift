extension Unicode.Scalar {
  /// Whether it moves, recolours or reorders what stands around it, or can't be seen: controls (C0
  /// and C1), direction marks, zero-width letters. Such a scalar is kept as data and never sent to
  /// a terminal as it is.
  public var isHidden: Bool {
    if value >= 0x20, value < 0x7F { return false }
    switch value {
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0xFE00...0xFE0E,
      0xE0000...0xE0FFF:
      return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
