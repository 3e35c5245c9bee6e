/// What went wrong with the journal on disk.
public enum KeeperError: Error, Equatable, Sendable {
  /// Another change touched the row first; nothing was written.
  case conflict(table: Table, id: RecordID)
  /// Another program holds the journal.
  case busy
  case nothingToUndo
  case nothingToRedo
  /// A later change, named, touched the same rows.
  case undoBlocked(title: String)
  /// The file is no journal: the path and why.
  case notAJournal(path: String, reason: String)
  /// The journal is damaged: the path, what was found, and the newest sound backup; nil for none.
  case damaged(path: String, reason: String, backup: String?)
  /// The journal was written by a newer version of the program.
  case newer(path: String)
  case noSuchFile(path: String)
  case cannotCreate(path: String, reason: String)
  /// The journal is there and can't be opened.
  case cannotOpen(path: String, reason: String)
  /// The journal can be read and not written: the disk is full or forbids it.
  case readOnly(path: String, reason: String)
  /// What was opened is no longer at this path: it was moved, removed, or another file put there.
  case replaced(path: String)
  /// A record holds what couldn't be read back, named; nothing was written.
  case unfit(reason: String)
  /// Reading or writing failed; nothing of the change was kept.
  case disk(reason: String)
}

/// What a change that was made is called, and when.
public struct LogEntry: Hashable, Sendable {
  public enum Kind: String, Sendable { case make, undo, redo }
  public var sequence: Int
  /// Seconds since 1970-01-01 00:00 UTC.
  public var instant: Int
  public var title: String
  public var kind: Kind
  public var editCount: Int
  /// True while a later undo holds it back.
  public var isUndone: Bool

  public init(
    sequence: Int, instant: Int, title: String, kind: Kind, editCount: Int, isUndone: Bool
  ) {
    self.sequence = sequence
    self.instant = instant
    self.title = title
    self.kind = kind
    self.editCount = editCount
    self.isUndone = isUndone
  }
}

/// A note or a session's note or title that a search found.
public struct NoteHit: Hashable, Sendable {
  public enum Place: Hashable, Sendable { case note(RecordID), session(RecordID) }
  public var place: Place
  public var day: Day
  /// A session's title; empty for a day's note.
  public var title: String
  public var text: String
  /// A note's tags, with commas between.
  public var tags: String

  public init(place: Place, day: Day, title: String, text: String, tags: String = "") {
    self.place = place
    self.day = day
    self.title = title
    self.text = text
    self.tags = tags
  }
}

/// Keeps the journal: the one place that reads and writes it.
public protocol Keeper: AnyObject {
  /// Reads several things as they are at one moment, whatever others write meanwhile. The body
  /// may not write.
  func ofOneMoment(_ body: () throws(KeeperError) -> Void) throws(KeeperError)
  /// Everything of these days, and what has no end; but for the tables that are of no use, whose
  /// records are left out.
  func slice(
    _ days: ClosedRange<Day>, without unused: [Table]
  ) throws(KeeperError) -> Slice
  /// Totals of every day with a done session in the range, in order.
  func dayTotals(_ days: ClosedRange<Day>) throws(KeeperError) -> [DayTotal]
  /// Load and running means of every day in the range, from the first with a done session on; the
  /// same numbers as `LoadSeries` has.
  func dayLoads(_ days: ClosedRange<Day>) throws(KeeperError) -> [DayLoad]
  /// How sore sites were on the days of the range, at their worst.
  func sorenessDays(_ days: ClosedRange<Day>) throws(KeeperError) -> SorenessDays
  /// The last of these days whose longest run was a race of about this distance
  /// (`DayTotal.isRace`); nil without one.
  func lastRace(like distance: Distance, in days: ClosedRange<Day>) throws(KeeperError) -> Day?
  /// First and last day with a done session; nil in a journal without one.
  func recordedDays() throws(KeeperError) -> ClosedRange<Day>?
  /// Notes, newest first; those that hold every word of `text` when it isn't empty.
  func notes(matching text: String, limit: Int, offset: Int) throws(KeeperError) -> [NoteHit]
  /// How many notes hold every word of `text`, or all.
  func noteCount(matching text: String) throws(KeeperError) -> Int
  /// The record with this identity; nil when the journal has none.
  func record(_ table: Table, _ id: RecordID) throws(KeeperError) -> Record?
  /// The sources that are known by these external ids.
  func sources(named externalIDs: [String]) throws(KeeperError) -> [Source]
  /// The sources of all sessions of these days.
  func sources(days: ClosedRange<Day>) throws(KeeperError) -> [Source]
  /// Writes rows and log in one transaction; nothing is written when any edit's `before` isn't
  /// the row.
  func commit(_ change: Change) throws(KeeperError)
  /// Takes back the newest change that can be; answers it.
  func undo() throws(KeeperError) -> Change
  func redo() throws(KeeperError) -> Change
  /// The log, newest first.
  func history(limit: Int) throws(KeeperError) -> [LogEntry]
  /// True once after another program wrote to the journal since this was asked before; the first
  /// time it is asked is where that begins, and false.
  func changedElsewhere() throws(KeeperError) -> Bool
  /// Does what could wait until nobody does; called once no key has come for a while after a
  /// change.
  func rest()
}

extension Keeper {
  /// Everything of these days, and what has no end.
  public func slice(_ days: ClosedRange<Day>) throws(KeeperError) -> Slice {
    try slice(days, without: [])
  }

  public func rest() {}
}
