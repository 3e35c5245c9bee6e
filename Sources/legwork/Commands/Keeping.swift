import ArgumentParser
import Model
import Store

struct Undo: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Take the newest change back.")
  @OptionGroup var place: Place
  nonisolated func run() throws {
    try command { Plain.say("Took back: \(try place.open().undo().title)") }
  }
}

struct Redo: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Make again what was taken back.")
  @OptionGroup var place: Place
  nonisolated func run() throws {
    try command { Plain.say("Made again: \(try place.open().redo().title)") }
  }
}

struct History: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "The changes, newest first.")
  @OptionGroup var place: Place
  @Option(help: "How many.") var limit = 20
  nonisolated func run() throws {
    try command {
      for entry in try place.open().history(limit: max(1, limit)) {
        let kind = entry.kind == .make ? "" : " (\(entry.kind.rawValue))"
        Plain.say("\(entry.sequence)  \(entry.title)\(kind)\(entry.isUndone ? "  taken back" : "")")
      }
    }
  }
}

struct Backup: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Copy the journal to a new file.")
  @OptionGroup var place: Place
  @Argument(help: "The new file.") var file: String
  nonisolated func run() throws {
    try command {
      try place.open(create: false).backup(to: file)
      Plain.say("The whole journal is in \(file).")
    }
  }
}

struct Restore: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Put a backup in the journal's place; the old one is kept beside it.")
  @OptionGroup var place: Place
  @Argument(help: "The backup.") var file: String
  nonisolated func run() throws {
    try command {
      let kept = try JournalStore.restore(from: file, to: place.path)
      Plain.say("\(file) is the journal now." + (kept.map { " The one before is \($0)." } ?? ""))
    }
  }
}

struct Check: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Look whether the journal is whole.")
  @OptionGroup var place: Place
  nonisolated func run() throws {
    try command {
      let findings = try place.open(create: false).check()
      guard findings.isEmpty else {
        throw Failure(.badData, findings.joined(separator: "; "))
      }
      Plain.say("The journal is whole.")
    }
  }
}
