import Advice
import Drawing
import Model

/// What the screens may see: the loaded part of the journal and the taste of its runner.
public struct World: Sendable {
  public var today: Day { didSet { forget() } }
  public var taste: Taste { didSet { forget() } }
  /// Covers at least the days that `Needs` asked for.
  public var slice: Slice { didSet { forget() } }
  /// Totals of the days a screen asked for.
  public var totals: [DayTotal] { didSet { forget() } }
  /// Loads of the days a screen asked for, from the first with a done session on.
  public var loads: [DayLoad] { didSet { forget() } }
  /// How sore sites were on the days a screen asked for.
  public var soreness: SorenessDays { didSet { forget() } }
  /// First and last day with a done session; nil in an empty journal.
  public var recorded: ClosedRange<Day>? { didSet { forget() } }
  /// The answers to the notes query that the screen asked for.
  public var notes: [NoteHit] { didSet { forget() } }
  /// How many there are in all, of which `notes` are the newest.
  public var noteCount = 0 { didSet { forget() } }
  /// Verdicts on today, ranked.
  public var verdicts: [Verdict] { didSet { forget() } }
  /// Today's limits as numbers; nil until verdicts were asked for.
  public var limits: Limits? { didSet { forget() } }
  /// Did massage help? Nil until it was asked for.
  public var outcomes: Outcomes? { didSet { forget() } }
  /// The same week before the last race like the next one; nil where there is none.
  public var weekThen: WeekThen? { didSet { forget() } }
  /// The answer to the question why that the panel in front asked.
  public var why: Why? { didSet { forget() } }
  /// Fresh for every event; new records take their ids from it.
  public var seed: RecordID
  /// The columns and rows of the terminal.
  public var window = Size(80, 24)
  /// What screens worked out of all this but the seed and the window.
  var workings = Workings()

  public init(
    today: Day, taste: Taste = Taste(), slice: Slice, totals: [DayTotal] = [],
    loads: [DayLoad] = [], soreness: SorenessDays = SorenessDays(),
    recorded: ClosedRange<Day>? = nil, notes: [NoteHit] = [], verdicts: [Verdict] = [],
    seed: RecordID
  ) {
    self.today = today
    self.taste = taste
    self.slice = slice
    self.totals = totals
    self.loads = loads
    self.soreness = soreness
    self.recorded = recorded
    self.notes = notes
    noteCount = notes.count
    self.verdicts = verdicts
    self.seed = seed
  }

  /// What was worked out is of another world.
  private mutating func forget() { workings = Workings() }

  public var firstWeekday: Weekday { slice.runner.firstWeekday }
  public func week(of day: Day) -> Week { Week(containing: day, first: firstWeekday) }
}

/// What a screen has to have loaded before it draws.
public struct Needs: Hashable, Sendable {
  public var days: ClosedRange<Day>
  /// Days whose totals are needed; nil for none.
  public var totals: ClosedRange<Day>?
  /// Days whose loads and running means are needed; nil for none.
  public var loads: ClosedRange<Day>?
  /// Days whose worst soreness is needed, without the marks themselves; nil for none.
  public var soreness: ClosedRange<Day>?
  /// The notes to look for: text (empty for all) and how many; nil for none.
  public var notes: NotesQuery?
  public var wantsVerdicts: Bool
  /// The days by which to tell whether massage helped; nil where that isn't asked.
  public var outcomes: ClosedRange<Day>?
  /// The verdict to be explained; nil for none.
  public var why: WhyQuery?
  /// The week before a race that was; nil for none.
  public var weekThen: WeekThenQuery?

  public init(
    days: ClosedRange<Day>, totals: ClosedRange<Day>? = nil, loads: ClosedRange<Day>? = nil,
    soreness: ClosedRange<Day>? = nil, notes: NotesQuery? = nil, wantsVerdicts: Bool = false,
    outcomes: ClosedRange<Day>? = nil, why: WhyQuery? = nil, weekThen: WeekThenQuery? = nil
  ) {
    self.days = days
    self.totals = totals
    self.loads = loads
    self.soreness = soreness
    self.notes = notes
    self.wantsVerdicts = wantsVerdicts
    self.outcomes = outcomes
    self.why = why
    self.weekThen = weekThen
  }
}

/// A verdict to be explained, and a distance asked in place of what is planned today.
public struct WhyQuery: Hashable, Sendable {
  public var rule: RuleName
  public var distance: Distance?
  public init(rule: RuleName, distance: Distance? = nil) {
    self.rule = rule
    self.distance = distance
  }
}

public struct NotesQuery: Hashable, Sendable {
  public var text: String
  public var limit: Int
  /// In place of the text: whatever names this site.
  public var site: Site?
  public init(text: String, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Every note and title that names a site.
  public init(naming site: Site) {
    self.init(text: "", limit: Int.max)
    self.site = site
  }
}

extension Needs {
  /// What both need; the other's notes are taken where this asks for none.
  func widened(by other: Needs) -> Needs {
    var both = self
    both.days = days.widened(by: other.days)
    func together(_ a: ClosedRange<Day>?, _ b: ClosedRange<Day>?) -> ClosedRange<Day>? {
      guard let a, let b else { return a ?? b }
      return a.widened(by: b)
    }
    both.totals = together(totals, other.totals)
    both.loads = together(loads, other.loads)
    both.soreness = together(soreness, other.soreness)
    both.notes = notes ?? other.notes
    both.wantsVerdicts = wantsVerdicts || other.wantsVerdicts
    both.outcomes = together(outcomes, other.outcomes)
    both.why = other.why ?? why
    both.weekThen = weekThen ?? other.weekThen
    return both
  }
}
