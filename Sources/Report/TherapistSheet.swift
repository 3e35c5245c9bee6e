import Advice
import Model

/// What a therapist is handed: raw numbers of some weeks, no diagnosis.
public struct TherapistSheet: Sendable {
  /// A week before or around the onset.
  public struct LoadWeek: Hashable, Sendable {
    public var total: WeekTotal
    public var strengthSessions: Int
    /// Whether the trouble began in it.
    public var isOnset: Bool
  }

  /// A note, or a session's title and note, that names a site of the sheet.
  public struct Mention: Hashable, Sendable {
    public var day: Day
    public var text: String
  }

  public var day: Day
  public var days: Int
  public var taste: Taste
  /// Worst level of each site in the sheet's days.
  public var levels: [Site: Int]
  /// At most three.
  public var sites: [SheetSite]
  /// Six weeks before the first site's onset and its own; the last six where it has none.
  public var load: [LoadWeek]
  /// The next race; nil without one.
  public var race: Race?
  /// The health answers and the day they were given; nil when they were never asked.
  public var health: (answers: String, asked: Day)?
  public var pastProblems: [Problem]
  /// Stretches without a run that were called injury.
  public var absences: [Absence]
  /// Kept problems and the sites of the sheet, 12 weeks each.
  public var courses: [ProblemCourse]
  public var treatments: [Treatment]
  public var followUps: [FollowUp]
  public var selfTests: [SelfTestCourse]
  public var homework: [Homework]
  public var findings: [Finding]
  public var mentions: [Mention]

  /// - Parameters:
  ///   - slice: the whole history up to the day, and the races after it.
  ///   - totals: of the same days.
  ///   - days: 7 to 365.
  public init(_ slice: Slice, totals: [DayTotal], day: Day, days: Int, taste: Taste = Taste()) {
    self.day = day
    self.days = days
    self.taste = taste
    let window = (day - days + 1)...day
    var levels: [Site: Int] = [:]
    for mark in slice.marks where window.contains(mark.day) {
      levels[mark.site] = max(levels[mark.site] ?? 0, mark.level.level)
    }
    self.levels = levels
    let sites = TopSites.of(slice, day: day, days: days).map {
      SheetSite($0, slice: slice, day: day, days: days)
    }
    self.sites = sites
    load = Self.load(slice, totals, onset: sites.compactMap(\.onset).first, day: day)
    race = slice.races(from: day).first
    health = slice.runner.health.flatMap { answers in
      slice.runner.healthAsked.map { (answers, $0) }
    }
    pastProblems = slice.problems.filter { $0.to != nil }.sorted { $0.from > $1.from }
    absences = slice.absences.filter { $0.reason == .injury }.sorted { $0.from > $1.from }
    let open = slice.problems.filter { $0.to == nil }.map(\.site)
    let followed = sites.map(\.site) + open.filter { site in !sites.contains { $0.site == site } }
    courses = followed.prefix(4).map {
      ProblemCourse(
        $0, problem: slice.openProblem($0), weeks: 12, to: day, slice: slice, totals: totals)
    }
    treatments = slice.treatments.filter { window.contains($0.day) }.sorted { $0.day < $1.day }
    followUps = slice.followUps
    selfTests = SelfTestKind.allCases.map { SelfTestCourse($0, slice: slice) }
      .filter { !$0.isEmpty }
    homework = slice.homework.filter { $0.until.map { $0 >= window.lowerBound } ?? true }
    findings = slice.findings.sorted { $0.day > $1.day }
    mentions = Self.mentions(slice, window, areas: Set(levels.keys.map(\.area)))
  }

  private static func load(
    _ slice: Slice, _ totals: [DayTotal], onset: Day?, day: Day
  ) -> [LoadWeek] {
    let first = slice.runner.firstWeekday
    let last = Week(containing: onset ?? day, first: first)
    return totals.weekTotals(last.advanced(by: -6)...last).map { total in
      LoadWeek(
        total: total,
        strengthSessions: slice.sessions.filter {
          $0.isDone && $0.kind == .strength && total.week.days.contains($0.day)
        }.count, isOnset: onset.map { total.week.days.contains($0) } ?? false)
    }
  }

  /// Newest first.
  private static func mentions(
    _ slice: Slice, _ window: ClosedRange<Day>, areas: Set<Site>
  ) -> [Mention] {
    let notes = slice.notes.map { Mention(day: $0.day, text: $0.text) }
    let sessions = slice.sessions.filter(\.isDone).map { session in
      Mention(
        day: session.day,
        text: [session.title, session.note].filter { !$0.isEmpty }.joined(separator: ". "))
    }
    return (notes + sessions).filter { window.contains($0.day) && names($0.text, areas) }
      .sorted { $0.day > $1.day }
  }

  /// Whether a text names one of the areas, with its side or without.
  private static func names(_ text: String, _ areas: Set<Site>) -> Bool {
    areas.contains { Mentions.naming($0, in: text) != nil }
  }
}
