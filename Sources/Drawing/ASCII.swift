/// What stands for a letter where the terminal has only ASCII.
enum ASCII {
  /// One ASCII character for one cell's text; a space for the second half of a wide letter.
  static func text(_ text: String) -> String {
    guard let character = text.first else { return " " }
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F { return text }
    if let mapped = table[character] { return String(mapped) }
    if let first = character.unicodeScalars.first, first.isASCII, first.value >= 0x20 {
      return String(first)
    }
    return "?"
  }

  private static let table: [Character: Character] = {
    var table: [Character: Character] = [:]
    for (ascii, letters) in groups {
      for letter in letters { table[letter] = ascii }
    }
    return table
  }()

  private static let groups: [(Character, String)] = [
    ("^", "▲△↑"), ("v", "▼▽↓"), ("#", "█▆▇■●"), ("=", "▄▅▀═"), ("_", "▁▂▃"), (".", "░·•…"),
    (":", "▒"), ("%", "▓"), ("|", "▌▐│┃▏▕"), ("-", "▔─–—−‐‑"), ("+", "╭╮╰╯┘└┌┐├┤┬┴┼"),
    (">", "›»▸▶→"), ("<", "‹«◂◀←"), ("@", "↺↻"), ("o", "○◦◯°"), ("x", "×✕✗"), ("*", "★✓"),
    ("'", "‘’′"), ("\"", "“”″„"), (".", "▗▖"), ("'", "▝▘"), ("#", "▟▙▜▛▚▞"),
    (" ", "\u{A0}\u{2007}\u{2009}\u{202F}"),
    ("a", "àáâãäåāăąæ"), ("A", "ÀÁÂÃÄÅĀĂĄÆ"), ("c", "çćĉċč"), ("C", "ÇĆĈĊČ"), ("d", "ďđð"),
    ("D", "ĎĐÐ"), ("e", "èéêëēĕėęě"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģ"), ("G", "ĜĞĠĢ"),
    ("h", "ĥħ"), ("H", "ĤĦ"), ("i", "ìíîïĩīĭįı"), ("I", "ÌÍÎÏĨĪĬĮİ"), ("j", "ĵ"), ("J", "Ĵ"),
    ("k", "ķ"), ("K", "Ķ"), ("l", "ĺļľł"), ("L", "ĹĻĽŁ"), ("n", "ñńņň"), ("N", "ÑŃŅŇ"),
    ("o", "òóôõöøōŏőœ"), ("O", "ÒÓÔÕÖØŌŎŐŒ"), ("r", "ŕŗř"), ("R", "ŔŖŘ"), ("s", "śŝşšșß"),
    ("S", "ŚŜŞŠȘ"), ("t", "ţťŧț"), ("T", "ŢŤŦȚ"), ("u", "ùúûüũūŭůűųµ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"),
    ("w", "ŵ"), ("W", "Ŵ"), ("y", "ýÿŷ"), ("Y", "ÝŸŶ"), ("z", "źżž"), ("Z", "ŹŻŽ"),
    ("~", "≈"), ("/", "⁄÷½"), ("2", "²"), ("3", "³"), ("1", "¹"),
  ]
}
