extension Slice {
  /// What the journal would give for fewer days; the same in the same order.
  ///
  /// - Parameter days: within those of the slice.
  public func part(_ days: ClosedRange<Day>) -> Slice {
    if days == self.days { return self }
    var part = self
    part.days = days
    Slice.cut(&part.sessions, to: days) { $0.day }
    if part.sessions.count < sessions.count, !strengthSets.isEmpty {
      let kept = Set(part.sessions.map(\.id))
      part.strengthSets = strengthSets.filter { kept.contains($0.session) }
    }
    let races = Slice.raceDays(days)
    Slice.cut(&part.plannedRaces, to: races) { $0.day }
    Slice.cut(&part.marks, to: days) { $0.day }
    Slice.cut(&part.answers, to: days) { $0.day }
    Slice.cut(&part.notes, to: days) { $0.day }
    Slice.cut(&part.checkIns, to: days) { $0.day }
    Slice.cut(&part.treatments, to: days) { $0.day }
    Slice.cut(&part.selfTests, to: days) { $0.day }
    Slice.cut(&part.decisions, to: days) { $0.day }
    Slice.cut(&part.overuseAnswers, to: days) { $0.day }
    Slice.cut(&part.followUps, to: days) { $0.day }
    Slice.cut(&part.forecasts, to: days) { $0.day }
    Slice.cut(&part.races, to: races) { $0.day }
    return part
  }

  /// Takes away what lies on other days; where nothing does, the list isn't copied.
  private static func cut<T>(
    _ list: inout [T], to days: ClosedRange<Day>, _ day: (T) -> Day
  ) {
    let isKept = { (each: T) in days.contains(day(each)) }
    guard let first = list.firstIndex(where: isKept), let last = list.lastIndex(where: isKept)
    else {
      if !list.isEmpty { list = [] }
      return
    }
    // They lie together as a rule, and then are taken over together.
    let run = list[first...last]
    if run.allSatisfy(isKept) {
      if run.count < list.count { list = Array(run) }
    } else {
      list = run.filter(isKept)
    }
  }

  /// Whether all of these days are in it.
  public func covers(_ days: ClosedRange<Day>) -> Bool {
    self.days.lowerBound <= days.lowerBound && days.upperBound <= self.days.upperBound
  }
}
