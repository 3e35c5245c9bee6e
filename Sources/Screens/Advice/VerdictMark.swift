import Advice
import Drawing

/// The sign and style a verdict is shown with.
enum VerdictMark {
  static func of(_ verdict: Verdict) -> (sign: String, style: Style) {
    if verdict.isDismissed { return ("x", .faint) }
    return switch verdict.level {
    case .strong: ("▲", Style(ink: .strong, bold: true))
    case .caution: ("▲", Style(ink: .caution, bold: true))
    case .information: (verdict.kind == .suggestion ? "+" : "·", .accent)
    case .unknown: ("?", .faint)
    case .none: (" ", .faint)
    }
  }
}

/// Labelled lines under each other: the label faint, the text wrapped beside it.
struct LabelledLines {
  var lines: [(label: String, text: String)]

  /// Rows they take at a width.
  func rows(width: Int) -> Int {
    lines.reduce(0) { $0 + Self.wrap($1.text, width).count }
  }

  /// Draws from a row on as far as there is room above `end`, without the first `skip` rows.
  func draw(on canvas: inout Canvas, y: Int, end: Int, skip: Int = 0) {
    var row = y - skip
    for line in lines {
      if row >= y, row < end {
        canvas.put(Columns.clip(line.label, to: 9), x: 3, y: row, style: .faint)
      }
      for part in Self.wrap(line.text, canvas.size.width) {
        guard row < end else { return }
        if row >= y { canvas.put(part, x: 13, y: row) }
        row += 1
      }
    }
  }

  /// A longer line loses the eye on its way back.
  private static let most = 100

  /// A number and its `%` stay together.
  private static func wrap(_ text: String, _ width: Int) -> [String] {
    Columns.wrap(text, to: room(width), keeping: UInt8(ascii: "%"))
  }

  private static func room(_ width: Int) -> Int { min(most, max(1, width - 15)) }
}

extension Evidence {
  /// Source, what was measured and how strong that is, in one text.
  var ground: String {
    measured == "not measured"
      ? "\(strength); not measured"
      : "\(shortSource): \(measured). \(strength.capitalisedFirst)"
  }

  /// Source, strength and limits, as one among others.
  var also: String { "\(shortSource): \(strength); \(limits)" }

  /// Source and strength in one line; once where they are the same word.
  var shortGround: String {
    source == strength ? "\(strength); not measured" : "\(shortSource): \(strength)"
  }

  /// The source without its identifier, as a screen has room for it.
  var shortSource: String {
    let words = source.split(separator: " ")
    let end = words.firstIndex { $0.hasPrefix("10.") || $0.hasPrefix("PMC") } ?? words.count
    let kept = words[..<end].joined(separator: " ")
    guard !kept.isEmpty else { return source }
    return kept.hasSuffix(",") ? String(kept.dropLast()) : kept
  }
}
