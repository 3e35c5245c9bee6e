import Advice
import Drawing
import Model

/// The health questions, once, before massage is ever suggested.
struct HealthPanel: Screen {
  let title = "Health questions"
  private var row = 0
  private var yes: Set<HealthCondition> = []

  func keymap(_ world: World) -> [Binding] {
    MovingKeys.rows + [
      Binding("y", .yes, "It is so", hint: "yes"),
      Binding("n", .no, "It is not", hint: "no"),
      Binding("enter", [.enter], .choose, "All others are no: write it", hint: "that is all"),
    ]
  }

  func needs(_ world: World) -> Needs? { Needs(days: world.today...world.today) }

  mutating func update(_ action: Request, _ world: World) -> [Wish] {
    let all = HealthCondition.allCases
    switch action {
    case .up: row = max(0, row - 1)
    case .down: row = min(all.count - 1, row + 1)
    case .pageUp: row = max(0, row - 10)
    case .pageDown: row = min(all.count - 1, row + 10)
    case .yes, .no:
      if action == .yes { yes.insert(all[row]) } else { yes.remove(all[row]) }
      if row == all.count - 1 { return write(world) }
      row += 1
    case .choose: return write(world)
    default: break
    }
    return []
  }

  private func write(_ world: World) -> [Wish] {
    var runner = world.slice.runner
    let answers = HealthCondition.allCases.filter(yes.contains).map {
      HealthAnswers.Answer($0)
    }
    runner.health = HealthAnswers(answers).text
    runner.healthAsked = world.today
    let title = answers.isEmpty ? "health: none of it" : "health: \(answers.count) yes"
    return [.pop, .commit(Change(title: title, edits: [world.slice.put(.runner(runner))]))]
  }

  func draw(_ world: World, on canvas: inout Canvas) {
    canvas.put("Before massage: y where it is so, enter when that is all", x: 3, y: 0, style: .bold)
    let all = HealthCondition.allCases
    let room = max(1, canvas.size.height - 4)
    let columns = canvas.size.width >= 100 && all.count > room ? 2 : 1
    let from = columns == 2 ? 0 : max(0, min(row - room / 2, all.count - room))
    for (line, index) in (from..<min(all.count, from + room * columns)).enumerated() {
      let x = 3 + (line / room) * (canvas.size.width / 2)
      let y = 2 + line % room
      canvas.put(
        Columns.clip(all[index].question, to: max(0, canvas.size.width / columns - 10)), x: x + 2,
        y: y, style: index == row ? .accent : .plain)
      if yes.contains(all[index]) {
        canvas.put("yes", x: x + 48, y: y, style: Style(ink: .strong, bold: true))
      }
      if index == row {
        canvas.put("›", x: x, y: y, style: .accent)
        canvas.cursor = Point(x, y)
      }
    }
    canvas.put(
      Columns.clip(
        "Unasked isn't safe. legwork set health names a site: varicose-veins:left-calf.",
        to: max(0, canvas.size.width - 6)), x: 3, y: canvas.size.height - 1, style: .faint)
  }
}
