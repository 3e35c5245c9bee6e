import Drawing
import Model

/// The selected session in full: when, what, pulse, sets, and the runner's note.
struct WeekDetails {
  let world: World
  let row: WeekScreen.Row?

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let row, area.height > 0, area.width > 0 else { return }
    guard let session = row.session else {
      notes(of: row.day, on: &canvas, in: area)
      return
    }
    let clock = session.start.map { " " + $0.clock } ?? ""
    let when = "\(row.day.weekday.short) \(row.day.dayAndMonth)\(clock)"
    let end = area.x + canvas.put(when, x: area.x, y: area.y, style: .bold)
    var x = area.x + area.width
    let pulse = Self.pulse(session)
    if !pulse.isEmpty, end + 3 + Columns.width(of: pulse) <= x {
      x -= Columns.width(of: pulse)
      canvas.put(pulse, x: x, y: area.y)
      x -= 2
    }
    let name =
      session.isDone ? session.label : session.name(world.taste)
    canvas.put(name, x: end + 3, y: area.y, style: .bold, width: max(0, x - end - 3))
    var lines: [(String, Style)] = []
    let sets = world.slice.sets(of: session.id).map { Self.text($0) }.joined(separator: ", ")
    let facts = [sets, session.surface ?? "", session.shoe ?? ""].filter { !$0.isEmpty }
    if !facts.isEmpty {
      lines += Columns.wrap(facts.joined(separator: "   "), to: area.width).map { ($0, .faint) }
    }
    if !session.note.isEmpty {
      lines += Columns.wrap(session.note, to: area.width).map { ($0, .plain) }
    }
    if lines.isEmpty, session.isDone, session.rpe == nil, session.time != nil {
      lines = [("Not rated: how hard it felt, 0 to 10, would give it a load.", .faint)]
    }
    for (index, line) in lines.prefix(max(0, area.height - 1)).enumerated() {
      canvas.put(line.0, x: area.x, y: area.y + 1 + index, style: line.1, width: area.width)
    }
  }

  private func notes(of day: Day, on canvas: inout Canvas, in area: Rect) {
    let notes = world.slice.notes.filter { $0.day == day }
    guard !notes.isEmpty else { return }
    canvas.put("\(day.weekday.short) \(day.dayAndMonth)", x: area.x, y: area.y, style: .bold)
    let lines = notes.flatMap { Columns.wrap($0.text, to: area.width) }
    for (index, line) in lines.prefix(max(0, area.height - 1)).enumerated() {
      canvas.put(line, x: area.x, y: area.y + 1 + index)
    }
  }

  /// `pulse 158, most 174`; empty where none was recorded.
  static func pulse(_ session: Session) -> String {
    var parts: [String] = []
    if let average = session.averageHeartRate { parts.append("pulse \(average.beatsPerMinute)") }
    if let most = session.maximumHeartRate { parts.append("most \(most.beatsPerMinute)") }
    return parts.joined(separator: ", ")
  }

  /// `squat 3×8 60 kg`, `plank 3×45 s`.
  static func text(_ set: StrengthSet) -> String {
    var text = set.exercise + " \(set.sets)"
    if let repetitions = set.repetitions { text += "×\(repetitions)" }
    if let seconds = set.seconds { text += "×\(seconds) s" }
    if let load = set.load { text += " " + Self.kilograms(load) }
    return text
  }

  /// `60 kg`, `62.5 kg`.
  private static func kilograms(_ grams: Int) -> String {
    Digits.fixed(Double(grams) / 1000, grams % 1000 == 0 ? 0 : 1) + " kg"
  }
}

/// All that was written in the week, beside the table where there is room.
struct WeekNotes {
  let world: World
  let rows: [WeekScreen.Row]

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.put("Written this week", x: area.x, y: area.y, style: .bold)
    var y = area.y + 2
    let end = area.y + area.height
    var isEmpty = true
    for row in rows {
      var texts = row.session.map { [($0.label, $0.note)] } ?? []
      if row.isFirst {
        texts += world.slice.notes.filter { $0.day == row.day }.map { ("", $0.text) }
      }
      for (name, text) in texts where !text.isEmpty && y < end {
        isEmpty = false
        canvas.put(
          row.day.shortInWeek + (name.isEmpty ? "" : "   " + name), x: area.x, y: y, style: .faint,
          width: area.width)
        for line in Columns.wrap(text, to: area.width) where y + 1 < end {
          y += 1
          canvas.put(line, x: area.x, y: y, width: area.width)
        }
        y += 2
      }
    }
    if isEmpty { canvas.put("Nothing. N writes a session's note.", x: area.x, y: y, style: .faint) }
  }
}
