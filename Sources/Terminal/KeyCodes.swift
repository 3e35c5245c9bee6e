import CNcurses
import Drawing

/// What ncurses' numbers mean.
nonisolated enum KeyCodes {
  /// The key of a code of ncurses; nil for those that mean nothing here.
  static func key(code: Int32) -> Key? {
    switch code {
    case lw_key_up: .up
    case lw_key_down: .down
    case lw_key_left: .left
    case lw_key_right: .right
    case lw_key_home: .home
    case lw_key_end: .end
    case lw_key_ppage: .pageUp
    case lw_key_npage: .pageDown
    case lw_key_enter: .enter
    case lw_key_backspace: .backspace
    case lw_key_dc: .delete
    case lw_key_btab: .backTab
    case lw_key_f0 + 1...lw_key_f0 + 63: .function(Int(code - lw_key_f0))
    default: nil
    }
  }

  /// The key of a character; nil for one that means nothing here.
  static func key(scalar value: UInt32) -> Key? {
    switch value {
    case 0: return .control(" ")
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 1...26, 28...31:
      guard let scalar = Unicode.Scalar(value + (value < 27 ? 96 : 64)) else { return nil }
      return .control(Character(scalar))
    case 128...159: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  /// The key of a sequence that the terminal's description doesn't have: what follows `ESC [` or
  /// `ESC O`, `1;5C` or `4~`, whatever was held with it. Nil for one that means nothing here.
  static func key(sequence: String) -> Key? {
    switch sequence.last {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "M" where sequence == "M": return .enter
    case "Z": return .backTab
    case "~": break
    default: return nil
    }
    switch Int(sequence.prefix { $0.isNumber }) {
    case 1, 7: return .home
    case 4, 8: return .end
    case 3: return .delete
    case 5: return .pageUp
    case 6: return .pageDown
    default: return nil
    }
  }
}
