import Advice
import Drawing
import Model

/// The sign and style a verdict is shown with.
enum VerdictMark {
  static func of(_ verdict: Verdict) -> (sign: String, style: Style) {
    switch verdict.level {
    case .strong: ("▲", Style(ink: .strong, bold: true))
    case .caution: ("▲", Style(ink: .caution, bold: true))
    case .information: (verdict.kind == .suggestion ? "+" : "·", .accent)
    case .unknown: ("?", .faint)
    case .none: (" ", .faint)
    }
  }
}

/// Ranked verdicts; the selected one opens to its numbers, evidence and limits.
public struct AdviceScreen: Screen {
  var row = 0
  /// True while the silent verdicts are listed too.
  var showsSilent = false

  public let title = "Advice"

  public init() {}

  public func keymap(_ world: World) -> [Binding] { Self.keys }

  private static let keys: [Binding] =
    MovingKeys.rows + [
      Binding(".", [.character(".")], .range, "The silent ones too", hint: "the silent")
    ]

  public func needs(_ world: World) -> Needs? {
    let week = world.week(of: world.today)
    return Needs(
      days: (world.today - 60)...week.last, totals: (world.today - 120)...week.last,
      wantsVerdicts: true)
  }

  func shown(_ world: World) -> [Verdict] {
    showsSilent ? world.verdicts : world.verdicts.filter { $0.level >= .information }
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let count = shown(world).count
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = max(0, min(count - 1, row + 1))
    case .pageUp: row = 0
    case .pageDown: row = max(0, count - 1)
    case .range:
      showsSilent.toggle()
      row = 0
    default: break
    }
    return []
  }

  public func draw(_ world: World, on canvas: inout Canvas) {
    let shown = shown(world)
    let speak = world.verdicts.count { $0.level >= .information }
    let unknown = world.verdicts.count { $0.level == .unknown }
    canvas.put("From what is written up to now", x: 3, y: 0, style: .bold)
    let counts =
      "\(speak) speak   \(world.verdicts.count - speak - unknown) silent   "
      + "\(unknown) can't tell"
    let x = canvas.size.width - Columns.width(of: counts) - 2
    if x > 36 { canvas.put(counts, x: x, y: 0, style: .faint) }
    let room = max(1, canvas.size.height / 2 - 2)
    let from = max(0, min(row - room / 2, shown.count - room))
    for (line, index) in (from..<min(shown.count, from + room)).enumerated() {
      let verdict = shown[index]
      let mark = VerdictMark.of(verdict)
      let y = 2 + line
      canvas.put(mark.sign, x: 3, y: y, style: mark.style)
      canvas.put(
        Columns.clip(verdict.headline, to: max(0, canvas.size.width - 7)), x: 5, y: y,
        style: index == row ? .accent : .plain)
      if index == row {
        canvas.put("›", x: 1, y: y, style: .accent)
        canvas.cursor = Point(1, y)
      }
    }
    if shown.isEmpty {
      canvas.put("Nothing to say. . shows what was asked.", x: 3, y: 2, style: .faint)
    }
    guard shown.indices.contains(row) else { return }
    detail(shown[row], y: 3 + min(room, max(1, shown.count)), on: &canvas)
  }

  private func detail(_ verdict: Verdict, y: Int, on canvas: inout Canvas) {
    var lines: [(String, String)] = []
    if !verdict.because.isEmpty {
      lines.append(("numbers", verdict.because.map(Self.words).joined(separator: "   ")))
    }
    lines += verdict.details.map { ($0.label, $0.text) }
    if let record = verdict.toRecord { lines.append(("to know", record)) }
    for evidence in verdict.evidence {
      lines.append(("ground", "\(evidence.source): \(evidence.measured). \(evidence.strength)"))
      lines.append(("limits", evidence.limits))
    }
    var line = y
    canvas.put(verdict.rule.rawValue, x: 3, y: line, style: .bold)
    line += 1
    let width = max(1, canvas.size.width - 15)
    for (label, text) in lines {
      canvas.put(Columns.clip(label, to: 9), x: 3, y: line, style: .faint)
      for part in Columns.wrap(text, to: width) {
        guard line < canvas.size.height else { return }
        canvas.put(part, x: 13, y: line)
        line += 1
      }
    }
  }

  static func words(_ ground: Ground) -> String {
    let limit = ground.limit.map { " (limit \(Digits.fixed($0, 1)))" } ?? ""
    return "\(ground.quantity) \(Digits.fixed(ground.value, 1)) \(ground.unit)\(limit)"
  }
}
