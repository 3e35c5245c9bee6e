import App
import Foundation
import Model
import Settings
import Store

/// Where the journal is and which day counts as today.
struct JournalPlace {
  /// The journal's file; nil is the usual one.
  var journal: String?
  /// The day that stands in for today, as it was written.
  var date: String?

  /// Where the journal is. A link to it is followed, so that its log, its backups and what other
  /// programs write are looked for where the file is.
  @MainActor var path: String {
    let named = name
    var status = stat()
    guard lstat(named, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(named, nil)
    else { return named }
    defer { free(real) }
    return String(cString: real)
  }

  /// `--journal`, `LEGWORK_JOURNAL`, else the XDG data folder.
  @MainActor private var name: String {
    if let journal { return journal }
    if let named = JournalPlace.variable("LEGWORK_JOURNAL"), !named.isEmpty { return named }
    if let data = JournalPlace.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/legwork/journal.sqlite"
    }
    return JournalPlace.home + "/.local/share/legwork/journal.sqlite"
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

  /// The folder the journal lies in, and how the names of its files begin: what is watched for
  /// another program's changes.
  @MainActor var watched: (folder: String, prefix: String) {
    let path = path
    let folder = path.folderPart
    return (
      folder.isEmpty ? "." : folder == "/" ? folder : String(folder.dropLast()), path.namePart
    )
  }

  @MainActor func today() throws -> Day {
    guard let date else { return Clock.today }
    guard let day = Day(iso: date) else {
      throw Failure(.usage, "There is no day \(date). Write --date YYYY-MM-DD.")
    }
    return day
  }

  /// The runner's config file, there or not.
  @MainActor private static var config: String {
    let folder = variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? home + "/.config") + "/legwork/config.toml"
  }

  /// The taste in the runner's config file; what it leaves out is as by default. And a sentence on
  /// what the file says that nothing reads; empty where there is none.
  @MainActor static func taste() throws -> (taste: Taste, remark: String) {
    let path = config
    do {
      let (taste, names) = try ConfigFile.read(path: path)
      let remark = "\(path): nothing is known of \(names.joined(separator: ", "))."
      return (taste, names.isEmpty ? "" : remark)
    } catch {
      switch error {
      case .closed(let path, let reason):
        throw Failure(
          .configuration, "\(path) can't be read: \(reason). Make it readable, or take it away.")
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
