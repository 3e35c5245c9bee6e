extension Emulator.Look {
  /// Takes in the numbers of a select graphic rendition.
  mutating func take(_ numbers: [Int]) {
    var rest = numbers.isEmpty ? [0] : numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = Emulator.Look()
      case 1...9: attributes |= 1 << number
      case 21, 22: attributes &= ~(1 << 1 | 1 << 2)
      case 23...29: attributes &= ~(1 << (number - 20))
      case 30...37: text = number - 30
      case 90...97: text = number - 82
      case 40...47: ground = number - 40
      case 100...107: ground = number - 92
      case 38: text = Emulator.Look.colour(&rest) ?? text
      case 48: ground = Emulator.Look.colour(&rest) ?? ground
      case 39: text = -1
      case 49: ground = -1
      default: break
      }
    }
  }

  /// A colour of 256 or of 24 bits; nil for one that can't be read.
  private static func colour(_ rest: inout ArraySlice<Int>) -> Int? {
    switch rest.popFirst() {
    case 5: return rest.popFirst()
    case 2:
      guard rest.count >= 3 else { return nil }
      let parts = (0..<3).compactMap { _ in rest.popFirst() }
      return 1 << 24 | parts[0] << 16 | parts[1] << 8 | parts[2]
    default: return nil
    }
  }

  /// Whether a blank shows nothing of it but its ground.
  fileprivate var isOnlyOfLetters: Bool { attributes & (1 << 4 | 1 << 7) == 0 }

  /// The bytes that lead from another look to this one, as ncurses sends them to an xterm.
  fileprivate func bytes(after other: Emulator.Look) -> Int {
    if self == other { return 0 }
    if self == Emulator.Look() { return other.text < 0 && other.ground < 0 ? 6 : 11 }
    var count = attributes == other.attributes ? 0 : 9
    if text >= 0 { count += 11 } else if other.text >= 0 { count += 5 }
    if ground >= 0 { count += 11 }
    return count
  }
}

extension Emulator.Cell {
  /// Whether it looks the same: a blank has no colour of its own.
  fileprivate func looksLike(_ other: Emulator.Cell) -> Bool {
    guard text == other.text else { return false }
    if text == " ", look.isOnlyOfLetters, other.look.isOnlyOfLetters {
      return look.ground == other.look.ground
    }
    return look == other.look
  }

  fileprivate var isBlank: Bool { text == " " && look.isOnlyOfLetters && look.ground < 0 }
}

extension Emulator {
  /// What became of a page.
  public struct Changes: Sendable {
    /// Cells that look otherwise.
    public var cells = 0
    /// What they take at least: for each run of them a move of the cursor, their letters, and
    /// the colours and attributes that change from one to the next; what was cleared at the end of
    /// a row at once.
    public var bytes = 0
  }

  /// What differs from an earlier page of the same size.
  public func changes(since before: Emulator) -> Changes {
    var changes = Changes()
    guard before.columns == columns, before.rows == rows else { return changes }
    for (row, old) in zip(cells, before.cells) {
      let differing = row.indices.filter { !row[$0].looksLike(old[$0]) }
      guard !differing.isEmpty else { continue }
      changes.cells += differing.count
      changes.bytes += Emulator.least(row, differing)
    }
    return changes
  }

  /// The bytes of a cursor's move, and of clearing a row's end; columns that are sent again rather
  /// than passed by.
  private static let (move, clear, bridge) = (8, 3, 4)

  private static func least(_ row: [Cell], _ differing: [Int]) -> Int {
    let end = (row.lastIndex { !$0.isBlank } ?? -1) + 1
    var runs: [ClosedRange<Int>] = []
    for x in differing where x < end {
      if let last = runs.last, x - last.upperBound <= bridge {
        runs[runs.count - 1] = last.lowerBound...x
      } else {
        runs.append(x...x)
      }
    }
    var count = 0
    if differing.contains(where: { $0 >= end }) {
      count += clear + (runs.last.map { $0.upperBound + 1 >= end } ?? false ? 0 : move)
    }
    var look = Look()
    for run in runs {
      count += move
      for cell in row[run] {
        let passes = cell.isBlank && look.ground < 0 && look.isOnlyOfLetters
        if !passes {
          count += cell.look.bytes(after: look)
          look = cell.look
        }
        count += cell.text.utf8.count
      }
    }
    return count + Look().bytes(after: look)
  }
}
