import Advice
import Drawing
import Model

/// The day at a glance: what to know, what is sore, what was done, what is planned, the week.
public struct TodayScreen: Screen {
  /// What was selected last; nil, or no longer there: what asks first.
  private(set) var picked: TodayItem?
  /// Sessions rated since the screen was opened: they stay, with their answer.
  private(set) var rated: [RecordID] = []
  /// The line that is selected on an empty journal's page.
  var welcomeRow = 0

  public let title = "Today"

  public init() {}

  public func needs(_ world: World) -> Needs? {
    let week = world.week(of: world.today)
    return Needs(
      days: (world.today - 90)...(world.today + Countdown.reach),
      totals: (world.today - 130)...week.last, wantsVerdicts: true,
      weekThen: Countdown(world)?.then)
  }

  func list(_ world: World) -> TodayList { world.answer(TodayQuestion(rated: rated)) }

  /// The selected thing: the one that was picked, else the first that asks, else the first site.
  func selected(_ list: TodayList) -> TodayItem? {
    if let picked, list.items.contains(picked) { return picked }
    return list.asking.first ?? list.shown.first.map { .site($0.site) } ?? list.items.first
  }

  public mutating func update(_ action: Request, _ world: World) -> [Wish] {
    if isEmpty(world) { return welcome(action, world) }
    let list = list(world)
    let selected = selected(list)
    switch action {
    case .up: step(-1, list, selected)
    case .down: step(1, list, selected)
    case .today: picked = nil
    case .level(let level): return answer(level, selected, list, world)
    case .nothingElse: return nothingElse(world)
    case .nameSite: return [.push(MorningPanel(world, naming: true))]
    case .kind: return kind(selected, list, world)
    case .open, .edit: return open(action, selected, world)
    case .accept, .dismiss: return decide(action, selected, list, world)
    case .choose: return tick(selected, list, world)
    case .done, .insteadBike, .insteadRest: return carryOut(action, selected, list, world)
    default: break
    }
    return []
  }

  /// Selects a thing.
  mutating func pick(_ item: TodayItem) { picked = item }

  private mutating func step(_ by: Int, _ list: TodayList, _ selected: TodayItem?) {
    let items = list.items
    guard !items.isEmpty else { return }
    let at = selected.flatMap { items.firstIndex(of: $0) } ?? 0
    picked = items[max(0, min(items.count - 1, at + by))]
  }

  /// Writes what a digit says of the selected thing, and goes on to the next that asks.
  private mutating func answer(
    _ level: Int, _ selected: TodayItem?, _ list: TodayList, _ world: World
  ) -> [Wish] {
    let change: Change
    switch selected {
    case .site(let site)?:
      guard let soreness = Soreness(level) else { return [] }
      let kind = list.sites.first { $0.site == site }?.kind ?? .ache
      change = Change.morning(site, soreness, kind, on: world.today, in: world.slice)
    case .run(let id)?:
      guard var session = list.runs.first(where: { $0.id == id }), let rpe = RPE(Double(level))
      else { return [] }
      session.rpe = rpe
      session.fulfils = session.fulfils ?? world.slice.openPlan(for: session)?.id
      rated = rated.filter { $0 != id } + [id]
      change = Change(
        title: "how hard \(level), \(session.name(world.taste))",
        edits: [world.slice.put(.session(session))])
    case .followUp(let id)?:
      guard let answered = followUp(id, level, list, world) else { return [] }
      let isMore = (list.followUps.first { $0.treatment.id == id }?.questions.count ?? 0) > 1
      picked = isMore ? selected : list.asking.first { $0 != selected } ?? selected
      return [.commit(answered)]
    default: return []
    }
    picked = list.asking.first { $0 != selected } ?? selected
    return [.commit(change)]
  }

  private func nothingElse(_ world: World) -> [Wish] {
    let answer = BodyAnswer(day: world.today, moment: .morning)
    guard !world.slice.answers.contains(answer) else { return [.say("That was said already.")] }
    return [
      .commit(Change(title: "nothing else sore", edits: [world.slice.put(.bodyAnswer(answer))]))
    ]
  }

  private func kind(_ selected: TodayItem?, _ list: TodayList, _ world: World) -> [Wish] {
    guard case .site(let site)? = selected,
      var mark = world.slice.marks.filter({ $0.day == world.today && $0.site == site })
        .max(by: { $0.moment.place < $1.moment.place })
    else { return [.say("c changes what a site feels like, once its digit is written.")] }
    mark.kind = mark.kind.next
    return [
      .commit(
        Change(
          title: "\(site.shortName) \(mark.level.level), \(mark.kind.rawValue)",
          edits: [world.slice.put(.sorenessMark(mark))]))
    ]
  }

  private func open(_ action: Request, _ selected: TodayItem?, _ world: World) -> [Wish] {
    switch selected {
    case .verdict(let name)?:
      return action == .open ? [.push(WhyPanel(RuleName(rawValue: name)))] : []
    case .run(let id)?, .planned(let id)?:
      guard let session = world.slice.sessions.first(where: { $0.id == id }) else { return [] }
      return [.push(FormPanel(editing: session, world))]
    case .site?: return [.perform(.go(.body))]
    case .followUp?: return [.push(TreatmentsPanel())]
    case .homework?: return [.push(HomeworkPanel())]
    case nil: return []
    }
  }
}

extension Change {
  /// Writes how sore a site is in the morning: `L Achilles 4, morning`.
  static func morning(
    _ site: Site, _ level: Soreness, _ kind: SorenessKind, on day: Day, in slice: Slice
  ) -> Change {
    let mark = SorenessMark(day: day, site: site, moment: .morning, level: level, kind: kind)
    return Change(
      title: "\(site.shortName) \(level.level), morning", edits: [slice.put(.sorenessMark(mark))])
  }
}

extension SorenessKind {
  /// The one after it, the first after the last.
  var next: SorenessKind {
    let all = SorenessKind.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
