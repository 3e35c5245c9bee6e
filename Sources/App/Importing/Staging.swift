import Formats
import Model

/// The sessions that an import may touch, before anything of it is in the journal.
nonisolated struct Staging {
  /// A session of the journal or of the files read so far.
  struct Entry {
    /// As the journal has it; nil when it is new.
    let before: Session?
    let id: RecordID
    /// As it would be written.
    var draft: SessionDraft
    /// What the journal's sources told when they were read.
    let known: [Telling]
    /// What all sources tell now.
    var tellings: [Telling]
    /// Edits of sources that go with it.
    var sources: [Edit] = []
    /// Files that have told of it, so that rows of one file stay apart.
    var files: Set<Int> = []
    /// Nobody but a file that named no sport says what it was.
    var isSportKnown: Bool {
      known.isEmpty && before != nil || tellings.contains(where: \.isSportKnown)
    }
    var side: SessionMatch.Side { SessionMatch.Side(draft, isSportKnown: isSportKnown) }

    /// Takes another telling in, in place of an older one from the same source if there is one;
    /// the draft is made anew.
    mutating func take(_ telling: Telling, for old: Telling? = nil) {
      if let index = old.flatMap({ tellings.firstIndex(of: $0) }) {
        tellings[index] = telling
      } else {
        tellings.append(telling)
      }
      let merge = SessionMerge(
        own: before.map { SessionDraft($0) }, known: known, tellings: tellings)
      draft = merge.draft() ?? draft
    }
  }

  private(set) var entries: [Entry] = []
  private var byDay: [Day: [Int]] = [:]
  /// Entries by the names that sources know them by.
  private(set) var byName: [String: Int] = [:]
  /// Names of sessions that the runner deleted.
  private var deleted: Set<String> = []
  private var sourceOf: [String: Source] = [:]
  private var lastOrder: [Day: Int] = [:]
  /// Whether the runner named the zone of home. Else it is that of the machine, which travels.
  private let isHomeNamed: Bool

  /// `names` are all that the files call their sessions; `days` all that they have.
  init(_ journal: JournalView, names: [String], days: ClosedRange<Day>?) throws(KeeperError) {
    if case .runner(let runner)? = try journal.record(.runner, Runner.id) {
      isHomeNamed = runner.timeZone != nil
    } else {
      isHomeNamed = false
    }
    let sources = try journal.sources(named: names)
    var sessions: [RecordID: Session] = [:]
    if let days {
      for session in try journal.sessions(days) {
        lastOrder[session.day] = max(lastOrder[session.day] ?? 0, session.order)
        if session.isDone { sessions[session.id] = session }
      }
    }
    for source in sources where sessions[source.session] == nil {
      if case .session(let session)? = try journal.record(.session, source.session) {
        sessions[session.id] = session
      } else {
        deleted.insert(source.externalID)
      }
    }
    let all = try days.map { (days) throws(KeeperError) in try journal.sources(days: days) } ?? []
    let held = Set(all.map(\.id))
    let bySession = Dictionary(
      grouping: all + sources.filter { !held.contains($0.id) }, by: \.session)
    for session in sessions.values.sorted(by: {
      ($0.day, $0.order, $0.id) < ($1.day, $1.order, $1.id)
    }) {
      let mine = bySession[session.id] ?? []
      let known = mine.map { source in
        ReadValues.telling(source.values)
          ?? Telling(draft: SessionDraft(session), rank: .list)
      }
      let entry = Entry(
        before: session, id: session.id, draft: SessionDraft(session), known: known,
        tellings: known)
      let index = append(entry)
      for source in mine {
        byName[source.externalID] = index
        sourceOf[source.externalID] = source
      }
    }
  }

  /// Whether the journal knows what the activity of that name was when it was read.
  func isHeld(_ name: String) -> Bool { sourceOf[name] != nil }

  func isDeleted(_ name: String) -> Bool { deleted.contains(name) }

  private mutating func append(_ entry: Entry) -> Int {
    entries.append(entry)
    byDay[entry.draft.day, default: []].append(entries.count - 1)
    return entries.count - 1
  }

  /// Entries whose day lies within one of this.
  func near(_ day: Day) -> [Int] {
    (day - 1...day + 1).flatMap { byDay[$0] ?? [] }
  }

  /// A session of its own.
  mutating func add(_ imported: ImportedSession, id: RecordID, file: Int) {
    var entry = Entry(before: nil, id: id, draft: imported.draft, known: [], tellings: [])
    entry.take(Telling(imported))
    entry.files = [file]
    entry.sources = [Staging.edit(nil, Staging.source(imported, session: id))]
    byName[imported.externalID] = append(entry)
  }

  /// Another source of a session that is there.
  mutating func merge(_ imported: ImportedSession, into index: Int, file: Int) {
    entries[index].take(Telling(imported))
    entries[index].files.insert(file)
    guard byName[imported.externalID] == nil else { return }
    byName[imported.externalID] = index
    entries[index].sources.append(
      Staging.edit(nil, Staging.source(imported, session: entries[index].id)))
  }

  /// The same activity read again: false when it says nothing new. What a file that broke off
  /// says never takes the place of what a whole one said.
  mutating func readAgain(_ imported: ImportedSession, _ index: Int, file: Int) -> Bool {
    entries[index].files.insert(file)
    let before = entries[index].draft
    guard let source = sourceOf[imported.externalID] else {
      // Read from two files of this import. The later is remembered, as it is the one that counts
      // when both are read again.
      let telling = Telling(imported)
      let new = Staging.edit(nil, Staging.source(imported, session: entries[index].id))
      if let at = entries[index].sources.firstIndex(where: { $0.id == new.id }),
        case .source(let first)? = entries[index].sources[at].after,
        !imported.isPartial || ReadValues.telling(first.values)?.isPartial == true
      {
        entries[index].sources[at] = new
      }
      guard !entries[index].tellings.contains(telling) else { return false }
      entries[index].take(telling)
      return entries[index].draft != before
    }
    guard source.values != imported.values, let old = ReadValues.telling(source.values),
      old.isPartial || !imported.isPartial
    else { return false }
    let imported = isHomeNamed ? imported : Staging.clocked(imported, as: old.draft)
    guard source.values != imported.values else { return false }
    entries[index].take(Telling(imported), for: old)
    var changed = source
    changed.values = imported.values
    sourceOf[imported.externalID] = changed
    entries[index].sources.append(Staging.edit(source, changed))
    return entries[index].draft != before
  }

  /// The same with the wall clock, and so the day, that its moment was given when it was read
  /// before, where the file doesn't say in which zone it was.
  private static func clocked(
    _ imported: ImportedSession, as old: SessionDraft
  ) -> ImportedSession {
    func moment(_ start: StartTime?) -> Int? {
      start.flatMap { start in start.offset.map { start.local - $0 } }
    }
    guard !imported.isZoneKnown, let now = moment(imported.draft.start), moment(old.start) == now
    else { return imported }
    var imported = imported
    (imported.draft.start, imported.draft.day) = (old.start, old.day)
    return imported
  }

  private static func source(_ imported: ImportedSession, session: RecordID) -> Source {
    Source(
      session: session, kind: .file, externalID: imported.externalID, values: imported.values)
  }

  private static func edit(_ before: Source?, _ after: Source) -> Edit {
    Edit(
      table: .source, id: after.id, before: before.map { .source($0) }, after: .source(after))
  }

  /// What writes all of it: sessions that are new or changed, and their sources.
  func edits() -> [Edit] {
    var orders = lastOrder
    var edits: [Edit] = []
    for entry in entries {
      if let before = entry.before {
        let after = entry.draft.written(over: before)
        if after != before {
          edits.append(
            Edit(
              table: .session, id: before.id, before: .session(before), after: .session(after)))
        }
      } else {
        let order = orders[entry.draft.day].map { $0 + 1 } ?? 0
        orders[entry.draft.day] = order
        let session = entry.draft.session(id: entry.id, order: order, origin: .file)
        edits.append(
          Edit(table: .session, id: session.id, before: nil, after: .session(session)))
      }
      edits += entry.sources
    }
    return edits
  }
}
