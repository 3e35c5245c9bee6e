import Drawing
import Model

extension WeekScreen {
  /// What a key does to the selected session.
  mutating func edit(_ session: Session, _ action: Request, _ world: World) -> [Wish] {
    switch action {
    case .edit: return [.push(FormPanel(editing: session, world))]
    case .editNote: return [.push(NotePanel(editing: .session(session)))]
    case .editor:
      return [.push(NotePanel(editing: .session(session))), .editor(session.note)]
    case .delete: return delete(session, world)
    case .duplicate: return copy(session, world)
    case .moveEarlier: return move(session, by: -1, world)
    case .moveLater: return move(session, by: 1, world)
    case .less: return lengthen(session, by: -1, world)
    case .more: return lengthen(session, by: 1, world)
    case .done: return carryOut(session, world)
    default: return []
    }
  }

  private func delete(_ session: Session, _ world: World) -> [Wish] {
    let name = session.name(world.taste)
    return world.slice.deletion(.session, session.id, named: name).map { [.commit($0)] } ?? []
  }

  /// What can be repeated: not when it was, how it felt, or what was measured then.
  private mutating func copy(_ session: Session, _ world: World) -> [Wish] {
    var copy = session
    copy.id = world.seed
    copy.day = world.today
    copy.order = world.slice.nextOrder(on: world.today)
    copy.start = nil
    copy.elapsed = nil
    copy.rpe = nil
    copy.feel = nil
    copy.averageHeartRate = nil
    copy.maximumHeartRate = nil
    copy.fulfils = nil
    copy.note = ""
    copy.origin = .typed
    var edits = [world.slice.put(.session(copy))]
    for (index, set) in world.slice.sets(of: session.id).enumerated() {
      var set = set
      set.id = world.seed.derived(index)
      set.session = copy.id
      edits.append(world.slice.put(.strengthSet(set)))
    }
    follow(copy.id, to: copy.day, world)
    let title = "copied \(session.name(world.taste)) to today"
    return [.commit(Change(title: title, edits: edits))]
  }

  private mutating func move(_ session: Session, by days: Int, _ world: World) -> [Wish] {
    var moved = session
    moved.day = session.day + days
    moved.order = world.slice.nextOrder(on: moved.day)
    // Its wall clock goes with it.
    moved.start = session.start.map {
      StartTime(local: $0.local + 86_400 * days, offset: $0.offset)
    }
    if moved.isDone, moved.day > world.today {
      return [.say("What is done can't lie in the future.")]
    }
    let title =
      "moved \(session.name(world.taste)) from \(session.day.weekday.name) to "
      + moved.day.weekday.name
    let edit = world.slice.put(.session(moved))
    follow(moved.id, to: moved.day, world)
    return [.commit(Change(title: title, edits: [edit]))]
  }

  private func lengthen(_ session: Session, by units: Double, _ world: World) -> [Wish] {
    guard !session.isDone else {
      return [.say("- and + change what is planned; e edits what was done.")]
    }
    let unit = world.taste.units.centimetres
    let now = Double(session.distance?.centimetres ?? 0) / unit
    // To the next whole number, so that a plan of 8.3 becomes 9 and then 10.
    let next = units > 0 ? now.rounded(.down) + 1 : now.rounded(.up) - 1
    guard next >= 1 else {
      return [.say("A planned run is at least 1 \(world.taste.units.rawValue).")]
    }
    var changed = session
    changed.distance = Distance(centimetres: Int((next * unit).rounded()))
    let title =
      "planned \(session.label) \(session.day.weekday.name): "
      + world.taste.text(changed.distance)
    return [.commit(Change(title: title, edits: [world.slice.put(.session(changed))]))]
  }

  private mutating func carryOut(_ session: Session, _ world: World) -> [Wish] {
    guard !session.isDone else { return [.say("That is done already.")] }
    guard session.day <= world.today else {
      return [.say("That is planned for \(session.day.weekday.name). < and > move it.")]
    }
    var done = session
    done.id = world.seed
    done.isDone = true
    done.fulfils = session.id
    follow(done.id, to: done.day, world)
    let title = "done as planned: \(session.name(world.taste))"
    return [.commit(Change(title: title, edits: [world.slice.put(.session(done))]))]
  }

  /// What a session is called in a sentence, in at most so many columns where the number leaves any.
  static func name(_ session: Session, _ taste: Taste, width: Int = .max) -> String {
    let number = session.distance.map { " " + taste.text($0) } ?? ""
    return Columns.shorten(session.label, to: max(1, width - Columns.width(of: number))) + number
  }
}
