import Advice
import Model

/// What the week says beyond its rows: what is in it, and what the volume rules say of it.
struct WeekReview: Sendable {
  /// A line under the table: a mark, whom it is about, and the sentence.
  struct Line {
    let mark: String
    let name: String
    let text: String
  }

  let total: WeekTotal
  let last: WeekTotal
  /// What is planned and not yet run.
  let planned: Distance
  /// Of the sessions not yet done; nil where one of them has no time, or there is none.
  let plannedTime: Duration?
  let week: WeekFlag
  /// Of the days that have one.
  let spikes: [Day: SpikeFlag]
  private let world: World
  private let sessions: [Session]
  private let hidesLimits: Bool
  /// Under a warning sign and in illness nothing is said of the distances of this week.
  let isSilent: Bool
  /// One line for each flag, the runs first.
  private(set) var lines: [Line] = []

  init(_ world: World, week: Week, sessions: [Session]) {
    self.world = world
    self.sessions = sessions
    let totals = world.totals.weekTotals(week.previous...week)
    (last, total) = (totals[0], totals[1])
    let plans = sessions.filter { !$0.isDone && $0.kind.isRunning }
    planned = plans.compactMap(\.distance).reduce(.zero, +)
    let ahead = sessions.filter { !$0.isDone && !$0.isRest }
    let times = ahead.compactMap(\.time)
    plannedTime = times.isEmpty || times.count < ahead.count ? nil : times.reduce(.zero, +)
    let flags = VolumeFlags(
      totals: world.totals, firstRun: world.slice.firstDay, runner: world.slice.runner)
    self.week = flags.week(week, on: max(week.start, min(world.today, week.last)), planned: planned)
    var spikes: [Day: SpikeFlag] = [:]
    let hidden = week.last >= world.today ? world.limits?.hidden : nil
    isSilent = hidden != nil && world.limits?.isSilent == true
    // Where weeks are told in minutes, the distances of a few runs say nothing of them.
    let isTime = week.days.contains(world.today) && world.limits?.isTime == true
    for day in week.days where !isSilent && !isTime {
      let plan = plans.filter { $0.day == day && $0.kind == .run }.compactMap(\.distance).max()
      spikes[day] = flags.spike(on: day) ?? plan.flatMap { flags.spike(on: day, planned: $0) }
    }
    self.spikes = spikes
    hidesLimits = hidden != nil
    lines =
      isTime
      ? Self.lines(of: world.verdicts, on: world.today)
      : week.days.compactMap { spikes[$0].map(line) } + [weekLine].compactMap { $0 }
  }

  /// The run distance with what is planned; nil where runs have or will have none.
  var distanceWithPlan: Distance? {
    let plansRuns = sessions.contains { !$0.isDone && $0.kind.isRunning }
    return week.distance > .zero || !plansRuns && total.knownDistance != nil ? week.distance : nil
  }

  var hasPlan: Bool { sessions.contains { !$0.isDone } }
  /// Whether it is the week with today.
  var isNow: Bool { week.week.days.contains(world.today) }
  var isOver: Bool { week.week.last < world.today }

  /// Whether the run is the one that its day's flag is about.
  func flag(of session: Session) -> SpikeFlag? {
    guard session.kind == .run, let flag = spikes[session.day] else { return nil }
    return session.distance == flag.distance ? flag : nil
  }

  /// `runs 3 of 5   strength 1 of 1   rest 0 of 1   hard 53 of 136 run min`, as far as it fits.
  func contents(width: Int) -> String {
    func count(_ word: String, _ isMember: (Session) -> Bool) -> String? {
      let members = sessions.filter(isMember)
      let done = members.filter(\.isDone).count
      guard !members.isEmpty else { return nil }
      return "\(word) \(done)" + (done < members.count ? " of \(members.count)" : "")
    }
    let free = week.week.days.filter { day in
      !sessions.contains { $0.day == day && ($0.isDone || !$0.isRest) }
    }
    // Before the first that was written nothing is known.
    let known = world.recorded?.lowerBound ?? world.today
    let rested = free.filter { $0 < world.today && $0 >= known }.count
    let runs = sessions.filter { $0.isDone && $0.kind.isRunning }
    let minutes = Self.minutes(runs)
    let rated = runs.filter { $0.rpe != nil }
    let hard = Self.minutes(rated.filter { ($0.rpe?.value ?? 0) >= 5 })
    var parts = [
      count("runs") { $0.kind.isRunning } ?? "runs 0", count("strength") { $0.kind == .strength },
      count("cross") { $0.kind == .cross },
      "rest \(rested)" + (isOver || !hasPlan ? "" : " of \(free.count)"),
      minutes > 0 && !rated.isEmpty ? "hard \(hard) of \(minutes) run min" : nil,
    ].compactMap { $0 }
    while parts.count > 1, parts.joined(separator: "   ").count > width { parts.removeLast() }
    return parts.joined(separator: "   ")
  }

  private static func minutes(_ sessions: [Session]) -> Int {
    let all = sessions.reduce(0) { $0 + ($1.time?.milliseconds ?? 0) }
    return (all + 30_000) / 60_000
  }

  private func line(_ flag: SpikeFlag) -> Line {
    let taste = world.taste
    let limit = hidesLimits ? "" : "; limit " + Self.limit(flag.limit, taste)
    let text =
      "\(taste.text(flag.distance)) is \(flag.step(taste)) past "
      + "\(taste.number(flag.reference)), your longest in 30 days\(limit)"
    return Line(mark: "▲", name: flag.day.weekday.short, text: text)
  }

  /// How a level that speaks is marked.
  static func mark(_ level: Level) -> String { level >= .caution ? "▲" : "·" }

  /// What the volume rules say of today and its week, in the words of their verdicts.
  private static func lines(of verdicts: [Verdict], on day: Day) -> [Line] {
    [(RuleName.singleRunSpike, day.weekday.short), (.weeklyGuide, "week")].compactMap {
      rule, name in
      guard let verdict = verdicts.first(where: { $0.rule == rule }), verdict.level.speaks else {
        return nil
      }
      return Line(mark: Self.mark(verdict.level), name: name, text: verdict.headline)
    }
  }

  /// What the guide says of the week; nil where it is silent.
  private var weekLine: Line? {
    let taste = world.taste
    guard let reference = week.reference, let limit = week.limit, let percent = week.percent else {
      let left = 3 - week.completeWeeks
      guard total.sessionCount > 0, left > 0 else { return nil }
      return Line(
        mark: " ", name: "week",
        text: "Week \(week.completeWeeks + 1) of 3 written. Nothing to compare yet, which is fine.")
    }
    guard week.level.speaks, !isSilent else { return nil }
    let by =
      week.isSmall
      ? taste.text(Distance(centimetres: week.distance.centimetres - reference.centimetres))
      : Digits.fixed(percent, 0) + " %"
    let most =
      week.gap == nil ? "the most of the last 4" : "the way back from \(week.gap ?? 0) days"
    let guide = hidesLimits ? "" : "; guide " + Self.limit(limit, taste)
    return Line(
      mark: Self.mark(week.level), name: "week",
      text: "\(taste.text(week.distance)) is \(by) over \(taste.number(reference)), \(most)\(guide)"
    )
  }

  /// Rounded down, without the unit that stands in the sentence already.
  private static func limit(_ distance: Distance, _ taste: Taste) -> String {
    String(taste.limit(distance).prefix { $0 != " " })
  }
}

extension Session {
  /// A day off that was planned.
  var isRest: Bool { !isDone && distance == nil && title.lowercased() == "rest" }
}
