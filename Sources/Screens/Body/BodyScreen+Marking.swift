import Drawing
import Model

extension BodyScreen {
  /// What changes the journal.
  mutating func mark(_ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .level(let number): return level(number, world)
    case .kind: return changeKind(world)
    case .nothingElse: return nothingElse(world)
    case .delete: return takeAway(world)
    case .yes: return answer(true, world)
    case .no: return answer(false, world)
    case .noteSite:
      return [.push(NotePanel(day: day(world), text: current(world).name + ": "))]
    case .mentions: return [.push(MentionsPanel(site: current(world)))]
    default: return []
    }
  }

  private mutating func level(_ number: Int, _ world: World) -> [Wish] {
    guard let level = Soreness(number) else { return [] }
    let site = current(world)
    let moment = moment(world)
    let kind = number == 0 ? SorenessKind.ache : kind(world)
    let mark = SorenessMark(
      day: day(world), site: site, moment: moment, level: level, kind: kind)
    let felt = number == 0 ? "" : ", \(kind.rawValue)"
    let change = Change(
      title: "\(site.shortName) \(number)\(felt), \(moment.rawValue)",
      edits: [world.slice.put(.sorenessMark(mark))])
    span = .day
    if round != nil { step(1, world) }
    return [.commit(change)]
  }

  /// The next kind: for the mark that is there, else for the one to come.
  private mutating func changeKind(_ world: World) -> [Wish] {
    let kind = Self.after(kind(world))
    let site = current(world)
    chosenKind = kind
    let id = SorenessMark.id(day(world), site, moment(world))
    guard case .sorenessMark(var mark)? = world.slice.record(.sorenessMark, id),
      mark.level.level > 0
    else { return [] }
    mark.kind = kind
    return [
      .commit(
        Change(
          title: "\(site.shortName) \(mark.level.level), \(kind.rawValue), \(mark.moment.rawValue)",
          edits: [world.slice.put(.sorenessMark(mark))]))
    ]
  }

  private mutating func nothingElse(_ world: World) -> [Wish] {
    round = nil
    let answer = BodyAnswer(day: day(world), moment: moment(world))
    return [
      .commit(
        Change(
          title: "nothing else sore, \(answer.moment.rawValue)",
          edits: [world.slice.put(.bodyAnswer(answer))]))
    ]
  }

  /// Takes the mark of this moment away, or the only one of the day.
  private mutating func takeAway(_ world: World) -> [Wish] {
    let (site, day, moment) = (current(world), day(world), moment(world))
    guard let change = world.slice.takingAway(site, on: day, moment) else {
      return [.say("No mark of \(site.name), \(moment.rawValue).")]
    }
    return [.commit(change)]
  }

  /// The first question the selected site still asks; none where it isn't sore that day.
  func openQuestion(_ world: World) -> SiteQuestion? {
    questions(world).first { $0.answer == nil }?.question
  }

  /// What the selected site asks that day, with the answers.
  func questions(_ world: World) -> [(question: SiteQuestion, answer: Bool?)] {
    let (site, day) = (current(world), day(world))
    guard span == .day, isSore(site, on: day, world) else { return [] }
    return SiteQuestion.all(for: site.region).map { ($0, $0.answer(site, on: day, world.slice)) }
  }

  /// Whether the question of bone waits for an answer: such a site is never shown as settled.
  func awaitsBone(_ site: Site, on day: Day, _ world: World) -> Bool {
    isSore(site, on: day, world) && SiteQuestion.all(for: site.region).contains(.boneSpot)
      && SiteQuestion.boneSpot.answer(site, on: day, world.slice) == nil
      && !world.slice.marks.contains { $0.site == site && $0.day == day && $0.kind == .bone }
  }

  private func isSore(_ site: Site, on day: Day, _ world: World) -> Bool {
    world.slice.marks.contains { $0.site == site && $0.day == day && $0.level.level > 0 }
  }

  private mutating func answer(_ isPresent: Bool, _ world: World) -> [Wish] {
    guard let question = openQuestion(world) else { return [] }
    let site = current(world)
    return [.commit(question.answered(isPresent, site, on: day(world), world))]
  }

  func problem(of site: Site, _ world: World) -> Problem? {
    world.slice.problems.first { $0.site == site && $0.to == nil }
  }
}
