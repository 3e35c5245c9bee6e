extension Slice {
  /// What the journal would give for fewer days; the same in the same order.
  ///
  /// - Parameter days: within those of the slice.
  public func part(_ days: ClosedRange<Day>) -> Slice {
    if days == self.days { return self }
    var part = self
    part.days = days
    part.sessions = sessions.filter { days.contains($0.day) }
    if part.sessions.count < sessions.count, !strengthSets.isEmpty {
      let kept = Set(part.sessions.map(\.id))
      part.strengthSets = strengthSets.filter { kept.contains($0.session) }
    }
    part.marks = marks.filter { days.contains($0.day) }
    part.answers = answers.filter { days.contains($0.day) }
    part.notes = notes.filter { days.contains($0.day) }
    part.checkIns = checkIns.filter { days.contains($0.day) }
    part.treatments = treatments.filter { days.contains($0.day) }
    part.selfTests = selfTests.filter { days.contains($0.day) }
    part.decisions = decisions.filter { days.contains($0.day) }
    part.overuseAnswers = overuseAnswers.filter { days.contains($0.day) }
    part.followUps = followUps.filter { days.contains($0.day) }
    part.forecasts = forecasts.filter { days.contains($0.day) }
    part.races = races.filter { (days.lowerBound...days.upperBound + 365).contains($0.day) }
    return part
  }

  /// Whether all of these days are in it.
  public func covers(_ days: ClosedRange<Day>) -> Bool {
    self.days.lowerBound <= days.lowerBound && days.upperBound <= self.days.upperBound
  }
}
