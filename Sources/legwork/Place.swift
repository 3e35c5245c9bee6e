import App
import ArgumentParser
import Formats
import Foundation
import Model
import Store

/// The same as options: on every command.
struct Place: ParsableArguments {
  @Option(help: "The journal's file, in place of the usual one.") var journal: String?
  @Option(help: "A day that stands in for today, YYYY-MM-DD.") var date: String?

  init() {}

  /// Without the parser's wrappers, which take their time to make.
  @MainActor var plain: JournalPlace { JournalPlace(journal: journal, date: date) }
  @MainActor var path: String { plain.path }

  @MainActor func today() throws -> Day { try plain.today() }

  /// The day a text names; nil for no text.
  @MainActor func day(_ text: String?) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso: text) else {
      throw Failure(.usage, "There is no day \(text). Write YYYY-MM-DD.")
    }
    return day
  }

  @MainActor static func taste() throws -> Taste { try JournalPlace.taste().taste }

  @MainActor func open(create: Bool = true) throws -> JournalStore {
    try plain.open(create: create)
  }

  /// Opens the journal for what only reads it. Where there is none, none is made by that, as a
  /// mistyped name would: an empty one is read, and it is said.
  @MainActor func read() throws -> JournalStore {
    let path = path
    guard let empty = try JournalStore.empty(inPlaceOf: path) else {
      return try open(create: false)
    }
    Plain.complain(
      "legwork: There is no journal \(path) yet, and so nothing is in it. The first line written "
        + "makes it.")
    return empty
  }
}

/// The one place that asks the system for time and chance.
enum Clock {
  static var today: Day {
    let now = time(nil)
    // Where the clock stands at midnight, it stands at a quarter of an hour everywhere.
    let quarter = now / 900
    if let known, known.quarter == quarter { return known.day }
    let day = day(now)
    known = (quarter, day)
    return day
  }

  /// The day of the quarter of an hour since 1970 in which it was last asked for.
  private static var known: (quarter: Int, day: Day)?

  private static func day(_ now: time_t) -> Day {
    var now = now
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1,
      dayOfMonth: Int(parts.tm_mday)) ?? Day(number: now / 86_400)
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  nonisolated static var instant: Int { time(nil) }

  /// The zone that the system is set to.
  static var zone: Zone {
    Zone(name: TimeZone.current.identifier) { instant in
      var moment = time_t(instant)
      var parts = tm()
      localtime_r(&moment, &parts)
      return parts.tm_gmtoff
    }
  }

  static func freshID() -> RecordID {
    if chances.isEmpty {
      chances = Array(repeating: 0, count: 32)
      arc4random_buf(&chances, chances.count * MemoryLayout<UInt64>.size)
    }
    return RecordID(high: chances.removeLast(), low: chances.removeLast())
  }

  /// Words of chance that nothing has used yet. Each key may need two, and the system is asked
  /// for many at once.
  private static var chances: [UInt64] = []

  /// The host's name, for the log.
  static var device: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, 255) == 0 else { return "unknown" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
