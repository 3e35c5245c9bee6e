import App
import ArgumentParser
import Formats
import Foundation
import Model
import Settings
import Store

/// Where the journal is and which day counts as today: on every command.
struct Place: ParsableArguments {
  @Option(help: "The journal's file, in place of the usual one.") var journal: String?
  @Option(help: "A day that stands in for today, YYYY-MM-DD.") var date: String?

  init() {}

  /// `--journal`, `LEGWORK_JOURNAL`, else the XDG data folder.
  @MainActor var path: String {
    if let journal { return journal }
    if let named = Place.variable("LEGWORK_JOURNAL"), !named.isEmpty { return named }
    if let data = Place.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/legwork/journal.sqlite"
    }
    return Place.home + "/.local/share/legwork/journal.sqlite"
  }

  /// The runner's home folder: `HOME`, else what the system has on file.
  @MainActor private static var home: String {
    let named = variable("HOME") ?? ""
    if named.hasPrefix("/") { return named }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  /// A variable of the environment; nil where it isn't set.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The folder to watch for another program's changes, and how the files' names begin.
  @MainActor var watched: (folder: String, prefix: String)? {
    let path = path
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  @MainActor func today() throws -> Day {
    guard let date else { return Clock.today }
    guard let day = Day(iso: date) else {
      throw Failure(.usage, "There is no day \(date). Write --date YYYY-MM-DD.")
    }
    return day
  }

  /// The day a text names; nil for no text.
  @MainActor func day(_ text: String?) throws -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso: text) else {
      throw Failure(.usage, "There is no day \(text). Write YYYY-MM-DD.")
    }
    return day
  }

  /// The runner's config file, there or not.
  @MainActor private static var config: String {
    let folder = variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? home + "/.config") + "/legwork/config.toml"
  }

  /// What the config file says that nothing reads, as a sentence; empty where there is none.
  @MainActor static var unknownTaste: String {
    let path = config
    guard access(path, R_OK) == 0 else { return "" }
    let names = ConfigFile.unknownNames(path: path)
    guard !names.isEmpty else { return "" }
    return "\(path): nothing is known of \(names.joined(separator: ", "))."
  }

  /// The taste in the runner's config file; what it leaves out is as by default.
  @MainActor static func taste() throws -> Taste {
    let path = config
    guard access(path, R_OK) == 0 else { return Taste() }
    do {
      return try ConfigFile.taste(path: path)
    } catch {
      switch error {
      case .unreadable(let path, let line, let reason):
        throw Failure(.configuration, "\(path), line \(line), can't be read: \(reason).")
      case .badValue(let path, let key, let allowed):
        throw Failure(.configuration, "\(path): \(key) is \(allowed).")
      }
    }
  }

  /// Opens the journal; that the day's backup couldn't be made is left with `news`, or said at once.
  @MainActor func open(create: Bool = true, _ news: BackupNews? = nil) throws -> JournalStore {
    do {
      return try JournalStore(
        path: path, device: Clock.device, create: create, now: { Clock.instant },
        backupFailed: { failure in
          if let news { return news.leave(failure) }
          Plain.complain("legwork: " + KeeperSentence.ofBackup(failure))
        })
    } catch {
      throw Failure(error)
    }
  }
}

/// The one place that asks the system for time and chance.
enum Clock {
  static var today: Day {
    var now = time(nil)
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
    var chance = SystemRandomNumberGenerator()
    return RecordID(high: chance.next(), low: chance.next())
  }

  /// The host's name, for the log.
  static var device: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, 255) == 0 else { return "unknown" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
