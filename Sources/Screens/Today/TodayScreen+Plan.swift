import Advice
import Drawing
import Model

extension TodayScreen {
  /// What a key does to the selected plan, or to the first.
  func carryOut(
    _ action: Request, _ selected: TodayItem?, _ list: TodayList, _ world: World
  ) -> [Wish] {
    let chosen = list.planned.first { .planned($0.id) == selected } ?? list.planned.first
    guard let plan = chosen else { return [.say("Nothing is planned for today.")] }
    let name = plan.name(world.taste)
    var changed = plan
    let title: String
    switch action {
    case .done:
      changed.id = world.seed
      changed.isDone = true
      changed.fulfils = plan.id
      title = "done as planned: \(name)"
    case .insteadBike:
      changed.kind = .cross
      changed.sport = "cycling"
      changed.title = "Bike"
      changed.distance = nil
      title = "bike in place of \(name)"
    default:
      changed.kind = .mobility
      changed.sport = nil
      changed.title = "Rest"
      changed.distance = nil
      changed.moving = nil
      changed.elapsed = nil
      title = "rest in place of \(name)"
    }
    return [.commit(Change(title: title, edits: [world.slice.put(.session(changed))]))]
  }

  /// Writes down what was decided on the selected verdict, or on the first.
  func decide(
    _ action: Request, _ selected: TodayItem?, _ list: TodayList, _ world: World
  ) -> [Wish] {
    let chosen = list.verdicts.first { .verdict($0.rule.rawValue) == selected }
    guard let verdict = chosen ?? list.verdicts.first else { return [] }
    return VerdictAnswer.wishes(action, verdict, world)
  }
}
