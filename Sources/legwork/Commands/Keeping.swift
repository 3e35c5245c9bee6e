import ArgumentParser
import Formats
import Model
import Store

struct Undo: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the newest change back.")
  @OptionGroup var place: Place
  nonisolated func run() throws {
    try command { Plain.say("Took back: \(try place.open(create: false).undo().title)") }
  }
}

struct Redo: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make again what was taken back.")
  @OptionGroup var place: Place
  nonisolated func run() throws {
    try command { Plain.say("Made again: \(try place.open(create: false).redo().title)") }
  }
}

struct History: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The changes, newest first.")
  @OptionGroup var place: Place
  @Option(help: "How many.") var limit = 20
  @Flag(help: "As JSON.") var json = false
  nonisolated func run() throws {
    try command {
      let entries = try place.read().history(limit: max(1, limit))
      if json { return Plain.put(Self.document(entries), end: "\n") }
      for entry in entries {
        let kind = entry.kind == .make ? "" : " (\(entry.kind.rawValue))"
        Plain.say("\(entry.sequence)  \(entry.title)\(kind)\(entry.isUndone ? "  taken back" : "")")
      }
    }
  }
}

extension History {
  private static func document(_ entries: [LogEntry]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("changes") { json in
        for entry in entries {
          json.object {
            $0.field("sequence", entry.sequence)
            $0.field("instant_s", entry.instant)
            $0.field("title", entry.title)
            $0.field("kind", entry.kind.rawValue)
            $0.field("edits", entry.editCount)
            $0.field("undone", entry.isUndone)
          }
        }
      }
    }
    return json.text
  }
}

struct Backup: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the journal to a new file.")
  @OptionGroup var place: Place
  @Argument(help: "The new file.") var file: String
  nonisolated func run() throws {
    try command {
      let store = try place.open(create: false)
      do throws(KeeperError) {
        try store.backup(to: file)
      } catch .disk(let reason) {
        throw Failure(
          .inputOutput,
          "Can't write \(file): \(reason). It was taken away; the journal is whole. Name another "
            + "place.")
      }
      Plain.say("The whole journal is in \(file).")
    }
  }
}

struct Restore: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the journal's place; without a file, list the backups.",
    discussion: "The journal that was there is kept beside, its name ending in .before-restore.")
  @OptionGroup var place: Place
  @Argument(help: "The backup.") var file: String?
  @Flag(help: "The list as JSON.") var json = false
  nonisolated func run() throws {
    try command {
      guard let file else { return list() }
      let kept = try JournalStore.restore(from: file, to: place.path)
      Plain.say("\(file) is the journal now." + (kept.map { " The one before is \($0)." } ?? ""))
    }
  }

  @MainActor private func list() {
    let backups = JournalStore.automaticBackups(of: place.path)
    if json { return Plain.put(Self.document(backups), end: "\n") }
    guard !backups.isEmpty else {
      Plain.say("The journal \(place.path) has no backups yet; its first change makes one.")
      return
    }
    for backup in backups {
      Plain.say("\(backup.moment)  \(backup.reason.words)  \(backup.path)")
    }
    Plain.say("legwork restore FILE puts one in the journal's place and keeps the one before.")
  }
}

extension Restore {
  private static func document(_ backups: [AutomaticBackup]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("backups") { json in
        for backup in backups { json.object { backup.write(&$0) } }
      }
    }
    return json.text
  }
}

extension AutomaticBackup {
  nonisolated fileprivate func write(_ json: inout JSONWriter) {
    json.field("moment", moment)
    json.field("reason", reason.rawValue)
    json.field("path", path)
  }
}

extension AutomaticBackup.Reason {
  fileprivate var words: String {
    switch self {
    case .day: "of the day       "
    case .imports: "before an import "
    case .migration: "before an update "
    }
  }
}

struct Check: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look whether the journal is whole, and how old its newest sound backup is.")
  @OptionGroup var place: Place
  @Flag(help: "As JSON.") var json = false

  @MainActor private func words(_ newest: AutomaticBackup?, _ now: Int) -> String {
    guard let newest else {
      return "It has no sound backup yet; the first change of a day makes one."
    }
    let words =
      switch newest.age(at: now) {
      case nil: "from a time yet to come, by this clock"
      case 0: "less than a day old"
      case 1: "1 day old"
      case let days?: "\(days) days old"
      }
    return "Its newest sound backup is \(words) (\(newest.moment)): \(newest.path)"
  }

  nonisolated func run() throws {
    try command {
      let findings = try place.open(create: false).check()
      let now = Clock.instant
      let newest = JournalStore.newestSoundBackup(of: place.path, at: now)
      if json { Plain.put(Self.document(findings, newest, now), end: "\n") }
      guard findings.isEmpty else {
        throw Failure(.badData, findings.joined(separator: "; "))
      }
      if json { return }
      Plain.say("The journal is whole.")
      Plain.say(words(newest, now))
    }
  }

  private static func document(
    _ findings: [String], _ newest: AutomaticBackup?, _ now: Int
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("whole", findings.isEmpty)
      json.array("findings") { json in for finding in findings { json.value(finding) } }
      json.key("backup")
      guard let newest else { return json.null() }
      json.object {
        newest.write(&$0)
        $0.field("age_days", newest.age(at: now))
      }
    }
    return json.text
  }
}
