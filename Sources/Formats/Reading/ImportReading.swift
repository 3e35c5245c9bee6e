import Model

/// A session as a file tells it.
public struct ImportedSession: Equatable, Sendable {
  public var draft: SessionDraft
  /// The same for the same row or activity each time it is read.
  public var externalID: String
  /// What else the file says of it, a line each.
  public var extras: [String]
  /// Where in the file it is, such as `line 12`; empty when the file is this one session.
  public var place: String
  /// Which source is believed where two tell of one session.
  public var rank: SourceRank
  /// True for a session that the file broke off in: it never overrides.
  public var isPartial = false
  /// False when the file names no sport, so that one was assumed.
  public var isSportKnown = true
  /// False when its wall clock was told from UTC by the home zone.
  public var isZoneKnown = true
  /// The file that a list says it was recorded in; nil when it names none.
  public var file: String?
  /// Other names of the same activity, such as that of the file that a row names.
  public var otherIDs: [String] = []

  public init(
    draft: SessionDraft, externalID: String, extras: [String] = [], place: String,
    rank: SourceRank
  ) {
    self.draft = draft
    self.externalID = externalID
    self.extras = extras
    self.place = place
    self.rank = rank
  }

  /// All of it as text, to be kept beside the session.
  public var values: String { ReadValues.text(Telling(self), extras: extras) }
}

/// Which source tells more of a session; the higher wins field by field.
public enum SourceRank: Int, Comparable, Sendable {
  /// A list whose numbers are rounded.
  case list = 1
  /// A list with exact numbers.
  case summary
  /// A track without the watch's own totals.
  case track
  /// A recording with the sums of its laps.
  case laps
  /// The watch's own totals.
  case watch

  public static func < (a: SourceRank, b: SourceRank) -> Bool { a.rawValue < b.rawValue }
}

/// A check-in as a file tells it.
public struct ImportedCheckIn: Equatable, Sendable {
  public var checkIn: CheckIn
  /// A comment of the day; empty when there is none.
  public var note: String
  public var place: String
}

/// What of a file could not become a session.
public struct Skipped: Equatable, Sendable {
  /// Such as `line 12`.
  public var where_: String
  public var why: String

  public init(where_: String, why: String) {
    self.where_ = where_
    self.why = why
  }
}

/// All that one file says.
public struct ImportReading: Equatable, Sendable {
  /// The format's name, such as `Garmin Activities.csv`.
  public var format: String
  public var sessions: [ImportedSession] = []
  public var checkIns: [ImportedCheckIn] = []
  /// Records of another journal, as this program exported them.
  public var records: [Record] = []
  public var skipped: [Skipped] = []
  public var warnings: [String] = []
  /// True when days were told from UTC by the home zone.
  public var usesHome: Bool { sessions.contains { !$0.isZoneKnown } }

  public init(format: String) { self.format = format }

  /// Warns of sessions that lie after today.
  mutating func warnOfFuture(today: Day) {
    let future = sessions.filter { $0.draft.day > today }.count
    guard future > 0 else { return }
    warnings.append(
      future == 1 && sessions.count == 1
        ? "the session lies after today" : "\(future) of the sessions lie after today")
  }
}
