import Model

/// What the episodes are found in: ratings by area and day, sessions and treatments, in order.
struct Diary {
  /// Worst ratings of an area and its parts on one day; nil where it wasn't rated.
  private struct Rated {
    var morning: Int8?
    var later: Int8?
    var worst: Int { Int(max(morning ?? 0, later ?? 0)) }
  }

  private var ratings: [Site: [Day: Rated]] = [:]
  private var answered: Set<Day> = []
  /// Days with a done session, oldest first.
  private(set) var sessionDays: [Day] = []
  private(set) var hardDays: [Day] = []
  /// Oldest first.
  private var treatments: [Treatment] = []
  /// Days of treatments by area; of those that name no site under nil.
  private var treatedDays: [Site?: Set<Day>] = [:]
  /// Drawn by coin: day and area, and what fell.
  private(set) var flips: [CoinFlip] = []
  private var moods: [Day: Int] = [:]
  private var followUps: [FollowUp] = []

  /// Nothing yet; days are taken in one after the other, and then it is ended.
  init() {}

  /// - Parameters:
  ///   - slice: the journal, or the part of it to look at, up to the day.
  init(_ slice: Slice, totals: [DayTotal]) {
    self.init(slice, hardDays: HardSessions.days(slice, totals: totals))
  }

  /// - Parameter hardDays: days of hard sessions, oldest first.
  init(_ slice: Slice, hardDays: [Day]) {
    take(slice)
    end(hardDays: hardDays)
  }

  /// Takes in the days that follow those taken in before.
  mutating func take(_ slice: Slice) {
    for mark in slice.marks {
      let level = Int8(mark.level.level)
      var rated = ratings[mark.site.area]?[mark.day] ?? Rated()
      if mark.moment == .morning {
        rated.morning = max(rated.morning ?? 0, level)
      } else {
        rated.later = max(rated.later ?? 0, level)
      }
      ratings[mark.site.area, default: [:]][mark.day] = rated
    }
    answered.formUnion(slice.answers.map(\.day))
    sessionDays += Set(slice.sessions.filter(\.isDone).map(\.day)).sorted()
    let treatments = slice.treatments.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    self.treatments += treatments
    for treatment in treatments {
      if treatment.sites.isEmpty { treatedDays[nil, default: []].insert(treatment.day) }
      for site in treatment.sites { treatedDays[site.area, default: []].insert(treatment.day) }
    }
    flips += slice.decisions.compactMap(CoinFlip.init)
    for checkIn in slice.checkIns {
      guard let mood = checkIn.mood, moods[checkIn.day] == nil else { continue }
      moods[checkIn.day] = mood
    }
    followUps += slice.followUps
  }

  /// All days are taken in.
  ///
  /// - Parameter hardDays: days of hard sessions, oldest first.
  mutating func end(hardDays: [Day]) {
    self.hardDays = hardDays
    for (area, day, level) in followedUp() where ratings[area]?[day] == nil {
      ratings[area, default: [:]][day] = Rated(later: Int8(level))
    }
  }

  /// What was answered on the days after a treatment of one area.
  private func followedUp() -> [(area: Site, day: Day, level: Int)] {
    let treated = Dictionary(
      treatments.map { ($0.id, Set($0.sites.map(\.area))) },
      uniquingKeysWith: { first, _ in first })
    return followUps.compactMap { follow in
      guard let level = follow.level?.level, let areas = treated[follow.treatment],
        areas.count == 1, let area = areas.first
      else { return nil }
      return (area, follow.day, level)
    }
  }

  /// Areas with a rating, in order of their numbers.
  var areas: [Site] { ratings.keys.sorted() }

  /// Days an area was rated, oldest first.
  func ratedDays(_ area: Site) -> [Day] { (ratings[area] ?? [:]).keys.sorted() }

  /// The day's worst rating; 0 where nothing else was sore; nil where it isn't known.
  func rating(_ area: Site, _ day: Day) -> Int? {
    ratings[area]?[day]?.worst ?? (answered.contains(day) ? 0 : nil)
  }

  /// Whether the day's first 3 or more was there in the morning, before any session of that day.
  func isSoreInMorning(_ area: Site, _ day: Day) -> Bool {
    (ratings[area]?[day]?.morning ?? 0) >= 3
  }

  /// The ratings of the two days after a day; nil unless both are known.
  func twoDays(after day: Day, _ area: Site) -> [Int]? {
    guard let first = rating(area, day + 1), let second = rating(area, day + 2) else { return nil }
    return [first, second]
  }

  /// Mood of the two days after a day; nil unless both are known.
  func moods(after day: Day) -> [Int]? {
    guard let first = moods[day + 1], let second = moods[day + 2] else { return nil }
    return [first, second]
  }

  /// Whether anything was done in some days that touches the area.
  func isTreated(_ days: ClosedRange<Day>, _ area: Site) -> Bool {
    let here = treatedDays[area] ?? []
    let anywhere = treatedDays[nil] ?? []
    guard !here.isEmpty || !anywhere.isEmpty else { return false }
    return days.contains { here.contains($0) || anywhere.contains($0) }
  }

  /// Treatments in some days that touch the area; one without a site may have, and counts.
  func treatments(_ days: ClosedRange<Day>, touching area: Site) -> [Treatment] {
    treatments.filter { treatment in
      days.contains(treatment.day)
        && (treatment.sites.isEmpty || treatment.sites.contains { $0.area == area })
    }
  }
}

extension Site {
  /// The area it is a part of, or itself.
  public var area: Site { parent ?? self }
}
