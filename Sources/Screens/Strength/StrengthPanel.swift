import Advice
import Drawing
import Model

/// Sets a region week by week, and the catalogue of exercises below.
struct StrengthPanel: Screen {
  let title = "Strength"
  private static let weeks = 16
  private var row = 0

  func keymap(_ world: World) -> [Binding] { MovingKeys.rows }

  func needs(_ world: World) -> Needs? {
    Needs(days: world.week(of: world.today).advanced(by: 1 - Self.weeks).start...world.today)
  }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let last = max(0, CareTexts.exercises.exercises.count - 1)
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = min(last, row + 1)
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = min(last, row + 10)
    default: break
    }
    return []
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    let fitting = max(1, min(Self.weeks, (canvas.size.width - 20) / 5))
    let volume = StrengthVolume(
      world.slice, weeks: fitting, to: world.today, catalogue: CareTexts.exercises)
    canvas.put("Sets a week, by what they load", x: 3, y: 0, style: .bold)
    let room = max(2, canvas.size.height / 2 - 3)
    var y = 2
    func line(_ name: String, _ cells: [String], _ style: Style = .plain) {
      canvas.put(Columns.clip(name, to: 14), x: 3, y: y, style: style)
      for (index, cell) in cells.enumerated() {
        canvas.put(Columns.pad(cell, to: 4, right: true), x: 17 + index * 5, y: y, style: style)
      }
      y += 1
    }
    line("week of", volume.weeks.map { Self.date($0.week.start) }, .faint)
    line("sessions", volume.weeks.map { String($0.sessions) })
    for region in volume.regions.prefix(room - 2) {
      line(region.name, volume.weeks.map { $0.regions[region].map { String($0.sets) } ?? "–" })
    }
    if volume.regions.isEmpty {
      canvas.put("No sets yet. a writes some: strength: squat 3x8 60kg, plank 3x45s", x: 3, y: y)
      y += 1
    }
    if let name = volume.unknown.first {
      let more = volume.unknown.count > 1 ? " and \(volume.unknown.count - 1) more" : ""
      canvas.put(
        Columns.clip(
          "\(name)\(more) is in no catalogue: it counts for no region", to: canvas.size.width - 6),
        x: 3, y: y, style: .faint)
      y += 1
    }
    catalogue(y: y + 1, on: &canvas)
  }

  private static func date(_ day: Day) -> String {
    day.parts.dayOfMonth <= 7 ? day.monthName : String(day.parts.dayOfMonth)
  }

  private func catalogue(y: Int, on canvas: inout Canvas) {
    let exercises = CareTexts.exercises.exercises
    guard exercises.indices.contains(row) else { return }
    let room = canvas.size.height - y - 1
    canvas.put("Exercises", x: 3, y: y, style: .bold)
    for (line, index) in RowWindow.around(row, count: exercises.count, room: room).enumerated() {
      let isSelected = index == row
      if isSelected {
        canvas.put("›", x: 1, y: y + 1 + line, style: .accent)
        canvas.cursor = Point(1, y + 1 + line)
      }
      canvas.put(
        Columns.clip(exercises[index].name, to: 23), x: 3, y: y + 1 + line,
        style: isSelected ? .accent : .plain)
    }
    let exercise = exercises[row]
    let width = max(8, canvas.size.width - 30)
    let texts = [
      "loads " + exercise.regions.map(\.name).joined(separator: ", "), exercise.purpose,
      exercise.form,
    ]
    let lines = texts.flatMap { Columns.wrap($0, to: width) }
    for (line, text) in lines.prefix(max(0, room)).enumerated() {
      canvas.put(text, x: 28, y: y + 1 + line, style: line == 0 ? .faint : .plain)
    }
  }
}
