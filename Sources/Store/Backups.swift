import Foundation
import GRDB
import Model

/// A backup that was made by itself, in the folder `backups` beside the journal.
public struct AutomaticBackup: Hashable, Sendable {
  /// What it was made before or for.
  public enum Reason: String, Sendable {
    case day, migration = "update", imports = "import"
  }

  public let path: String
  /// The moment it was made, in UTC: `2026-11-24T093000Z`.
  public let moment: String
  public let reason: Reason

  /// Whole days from the moment it was made to an instant, in seconds since 1970-01-01 00:00 UTC;
  /// nil where that moment is yet to come.
  public func age(at instant: Int) -> Int? {
    let digits = moment.dropFirst(11).prefix(6).compactMap(\.wholeNumberValue)
    guard let day = Day(iso: moment.prefix(10)), digits.count == 6 else { return nil }
    let second = zip(digits, [36_000, 3_600, 600, 60, 10, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    let age = instant - day.number * 86_400 - second
    return age < 0 ? nil : age / 86_400
  }
}

/// The backups a journal makes of itself.
struct Backups {
  /// So many are kept.
  static let most = 10
  let journal: String
  let folder: String
  private let prefix: String

  init(of journal: String) {
    self.journal = journal
    folder = journal.folderPart + "backups"
    prefix = journal.namePart + "."
  }

  /// All of them, newest first.
  func all() -> [AutomaticBackup] {
    names().sorted(by: >).compactMap(backup)
  }

  /// All of them, in the order they are kept. What bears a day yet to come was made while the clock
  /// was wrong: it would stand before every new one for years.
  private func kept(at instant: Int) -> [AutomaticBackup] {
    let tomorrow = Backups.moment(instant + 86_400)
    let (made, ahead) = (
      all().filter { $0.moment <= tomorrow }, all().filter { $0.moment > tomorrow }
    )
    return made + ahead
  }

  /// The newest that proves sound when it is looked over, one that bears a day yet to come only
  /// where there is no other; nil when there is none.
  func newestSound(at instant: Int = time(nil)) -> AutomaticBackup? {
    kept(at: instant).first { Backups.isSound($0.path) }
  }

  /// Whether one was made on the day of that instant, in UTC.
  func has(dayOf instant: Int) -> Bool {
    let day = Backups.moment(instant).prefix(10)
    return names().contains { $0.dropFirst(prefix.count).hasPrefix(day) }
  }

  /// Copies the open journal by SQLite's online backup, and drops the oldest beyond ten. The copy
  /// gets its name only once it is on disk and sound.
  func take(
    from queue: DatabaseQueue, _ reason: AutomaticBackup.Reason, instant: Int
  ) throws(KeeperError) {
    let moment = Backups.moment(instant)
    let draft = try draft(reason.rawValue)
    defer { JournalFile.remove(draft) }
    do {
      let copy = try DatabaseQueue(path: draft)
      defer { copy.letGo() }
      try queue.backup(to: copy)
      // One file that is read without anything beside it.
      try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      throw KeeperError(error, path: draft)
    }
    guard Backups.isSound(draft) else {
      throw .damaged(path: journal, reason: "it fails its check")
    }
    JournalFile.sync(draft)
    try JournalFile.move(draft, to: "\(folder)/\(prefix)\(moment).\(reason.rawValue)")
    JournalFile.sync(folder + "/x")
    for old in kept(at: instant).dropFirst(Backups.most) { unlinkFile(old.path) }
  }

  /// An empty file that gets a name of its own once it is filled. What killed programs left goes.
  func draft(_ purpose: String) throws(KeeperError) -> String {
    try JournalFile.createFolder(of: folder + "/x")
    Leftovers.remove(in: folder)
    let draft = folder + "/.making-\(getpid())-\(purpose)"
    JournalFile.remove(draft)
    try JournalFile.create(draft)
    return draft
  }

  /// Whether a file is a whole journal.
  static func isSound(_ path: String) -> Bool {
    guard JournalFile.exists(path), let queue = try? DatabaseQueue(path: path) else { return false }
    defer { queue.letGo() }
    let found = try? queue.inDatabase { db in
      // Opened to be read alone, SQLite leaves out whether the values are what their columns allow.
      try db.execute(sql: "PRAGMA query_only = ON")
      guard try Migrations.marks(db).application == Migrations.applicationID else { return "" }
      return try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
    }
    return found == "ok"
  }

  private func names() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    return names
  }

  private func backup(_ name: String) -> AutomaticBackup? {
    let parts = name.dropFirst(prefix.count).split(separator: ".")
    guard parts.count == 2, parts[0].count == 18, parts[0].hasSuffix("Z"),
      let reason = AutomaticBackup.Reason(rawValue: String(parts[1]))
    else { return nil }
    return AutomaticBackup(path: folder + "/" + name, moment: String(parts[0]), reason: reason)
  }

  /// An instant as `2026-11-24T093000Z`.
  private static func moment(_ instant: Int) -> String {
    let day = Day(number: Int((Double(instant) / 86_400).rounded(.down)))
    let second = instant - day.number * 86_400
    let parts = [second / 3600, second / 60 % 60, second % 60].map { Digits.padded($0, 2) }
    return day.iso + "T" + parts.joined() + "Z"
  }
}
