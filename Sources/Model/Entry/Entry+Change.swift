extension Entry {
  /// The change that writes every item; the same seed gives the same records.
  ///
  /// A mark with no moment said is of after a session on the same line, else of the morning.
  public func change(in slice: Slice, seed: RecordID) -> Change {
    var records: [Record] = []
    var titles: [String] = []
    var order = slice.sessions(on: day).count
    var count = 0
    var fulfilled: Set<RecordID> = []
    func id() -> RecordID {
      count += 1
      return seed.derived(count - 1)
    }
    func add(_ draft: SessionDraft) -> RecordID {
      var session = draft.session(id: id(), order: order, origin: .typed)
      session.fulfils = slice.openPlan(for: session, except: fulfilled)?.id
      if let plan = session.fulfils { fulfilled.insert(plan) }
      order += 1
      records.append(.session(session))
      titles.append(draft.short(taste))
      return session.id
    }
    for item in items {
      switch item {
      case .session(let draft): _ = add(draft)
      case .strength(let draft, let exercises):
        let session = add(draft)
        for (index, exercise) in exercises.enumerated() {
          records.append(
            .strengthSet(
              StrengthSet(
                id: id(), session: session, order: index, exercise: exercise.name,
                sets: exercise.sets, repetitions: exercise.repetitions,
                seconds: exercise.seconds, load: exercise.load)))
        }
      case .treatment(let draft):
        records.append(
          .treatment(
            Treatment(
              id: id(), day: day, kind: draft.kind, minutes: draft.minutes,
              technique: draft.technique, pressure: draft.pressure, sites: draft.sites,
              provider: draft.provider, cost: draft.cost, before: draft.before,
              after: draft.after, note: draft.note)))
        titles.append(draft.kind.rawValue)
      case .mark(let site, let level, let kind, let moment):
        guard let soreness = Soreness(level) else { continue }
        let mark = SorenessMark(
          day: day, site: site, moment: moment ?? usualMoment, level: soreness, kind: kind)
        records.removeAll { $0.id == mark.id }
        records.append(.sorenessMark(mark))
        titles.append(site.name + " \(level)")
      }
    }
    return Change(title: titles.joined(separator: ", "), edits: records.map { slice.put($0) })
  }

  private var usualMoment: Moment {
    let hasSession = items.contains { item in
      switch item {
      case .session, .strength: true
      case .treatment, .mark: false
      }
    }
    return hasSession ? .after : .morning
  }
}
