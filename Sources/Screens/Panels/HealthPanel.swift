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
    let width = max(0, canvas.size.width - 4)
    canvas.put(
      Heading.fitting(
        ["Before massage: y where it is so, enter when that is all", "Before massage: is it so?"],
        width), x: 3, y: 0, style: .bold)
    let all = HealthCondition.allCases
    Checklist(
      questions: all.map(\.question), row: row,
      yes: Set(all.indices.filter { yes.contains(all[$0]) }),
      note: "Unasked isn't safe. legwork set health names a site: varicose-veins:left-calf."
    ).draw(on: &canvas, y: 2)
  }
}
