import App
import ArgumentParser
import Formats
import Foundation
import Model
import Store
import Terminal

struct Import: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring sessions in from the files of watches and services.",
    discussion: """
      Reads FIT, GPX, TCX, Apple Health's export.xml, Strava's bulk export, Garmin's \
      Activities.csv, intervals.icu, RunningAHEAD, OpenTracks, legwork's own export and, by --map, \
      any table with a header: single files, folders, zips and what gzip packed. What is in several \
      of them becomes one session. Nothing is written before all is read, and undo takes it back.
      """)
  @OptionGroup var place: Place
  @Argument(help: "Files, folders and zips.") var files: [String] = []
  @Option(help: "A folder whose files are taken as they come, until ctrl-C.") var watch: String?
  @Option(help: "The unit of distances that name none: km or mi.") var units: String?
  @Option(help: "The day of recordings that carry no date, YYYY-MM-DD.") var day: String?
  @Option(
    help: "The columns of a table: date=Datum,distance=Strecke:km,time=Zeit,hr=Puls.")
  var map: String?
  @Flag(help: "Say what would happen, write nothing.") var dryRun = false
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      guard !files.isEmpty || watch != nil else {
        throw Failure(.usage, "Name a file to import, or a folder with --watch. Nothing was done.")
      }
      let today = try place.today()
      for file in files where access(file, R_OK) != 0 {
        throw Failure(.noInput, "There is no file \(file) that can be read. Nothing was imported.")
      }
      let store = try (dryRun ? place.read() : place.open())
      let stop = StopSignals()
      var context = try context(store, today)
      let reports = files.isEmpty ? [] : try bring(files, store, stop, &context)
      if let watch { try follow(watch, store, stop, &context) }
      if reports.allSatisfy({ $0.read == 0 }) {
        throw Failure(.badData, "No session could be read. The journal is as it was.")
      }
    }
  }

  /// Reads the files, writes what is new, and says what was done.
  @MainActor private func bring(
    _ files: [String], _ store: JournalStore, _ stop: StopSignals, _ context: inout ReadingContext
  ) throws -> [ImportReport] {
    let readings = read(files, stop.handle, &context)
    guard !stop.handle.isStopped else {
      throw Failure(.interrupted, ReadingWords(stop.handle).stopped)
    }
    var reports = try write(readings, store, stop.handle)
    addHome(readings, context.home, &reports)
    if json {
      Plain.put(ImportDocument.text(reports), end: "\n")
    } else {
      reports.forEach(ImportWords.say)
    }
    if !json, let gaps = try ImportWords.gaps(store, reports) { Plain.say(gaps) }
    if stop.handle.isStopped, watch == nil {
      try Plain.finish()
      throw Failure(
        .interrupted, "All was written before it could be stopped; legwork undo takes it back.")
    }
    return reports
  }

  /// Takes what is in the folder, then each file that is dropped there, until a signal ends it.
  @MainActor private func follow(
    _ folder: String, _ store: JournalStore, _ stop: StopSignals, _ context: inout ReadingContext
  ) throws {
    guard let watch = FolderWatch(folder: folder, kind: .finished) else {
      throw Failure(.noInput, "\(folder) is no folder that can be watched.")
    }
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var drop = DropFolder(folder, names: there.sorted())
    Plain.say("Watching \(folder). ctrl-C ends it; what was imported is kept.")
    while true {
      context.today = try place.today()
      for path in drop.settled() where !stop.handle.isStopped {
        do {
          _ = try bring([path], store, stop, &context)
        } catch let failure as Failure where failure.status == .interrupted {
          break
        }
      }
      try Plain.finish()
      switch watch.wait(orFor: stop.descriptor, milliseconds: drop.milliseconds) {
      case .stopped: throw ExitCode(Failure.Status.interrupted.rawValue)
      case .came: drop.add(watch.names())
      case .quiet: break
      }
    }
  }

  /// Reads everything, and asks for the unit of a table that names none where someone can answer.
  @MainActor private func read(
    _ paths: [String], _ handle: ReadingHandle, _ context: inout ReadingContext
  ) -> [FileReading] {
    let progress = ImportProgress(handle)
    defer { progress.end() }
    var readings: [FileReading] = []
    for path in paths where !handle.isStopped {
      var found = read(path, handle, context)
      let asks = found.contains {
        if case .failure(.unitsUnknown) = $0.result { true } else { false }
      }
      if asks, context.units == nil, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 {
        progress.end()
        context.units = ImportWords.askUnits(path)
        if context.units != nil { found = read(path, handle, context) }
      }
      readings += found
    }
    return readings
  }

  @MainActor private func read(
    _ path: String, _ handle: ReadingHandle, _ context: ReadingContext
  ) -> [FileReading] {
    var found: [FileReading] = []
    var pile = Pile(context, handle: handle) { found.append($0) }
    pile.read(path)
    return found
  }

  /// One transaction; where another program wrote meanwhile, all is matched once more.
  @MainActor private func write(
    _ readings: [FileReading], _ store: JournalStore, _ handle: ReadingHandle
  ) throws -> [ImportReport] {
    let seed = Clock.freshID()
    let (change, reports) = try Importer.plan(readings, keeper: store, seed: seed)
    guard !dryRun else { return reports }
    guard !handle.isStopped else { throw Failure(.interrupted, ReadingWords(handle).stopped) }
    do throws(KeeperError) {
      try store.commit(change)
      return reports
    } catch {
      guard case .conflict = error else { throw error }
      let (change, reports) = try Importer.plan(readings, keeper: store, seed: seed)
      try store.commit(change)
      return reports
    }
  }

  @MainActor private func context(_ store: JournalStore, _ today: Day) throws -> ReadingContext {
    var context = ReadingContext(today: today)
    let named = try store.slice(today...today).runner.timeZone
    context.home = named.flatMap { Zone(named: $0) } ?? Clock.zone
    context.day = try place.day(day)
    switch units {
    case nil: break
    case "km": context.units = .kilometres
    case "mi": context.units = .miles
    default: throw Failure(.usage, "--units is km or mi. Nothing was imported.")
    }
    do throws(ColumnMap.Problem) {
      context.columns = try map.map { (text) throws(ColumnMap.Problem) in try ColumnMap(text) }
    } catch {
      throw Failure(.usage, "--map: \(error.part): \(error.why). Nothing was imported.")
    }
    return context
  }

  /// Says once whose days times in UTC were given.
  @MainActor private func addHome(
    _ readings: [FileReading], _ home: Zone, _ reports: inout [ImportReport]
  ) {
    let isUsed = readings.contains { (try? $0.result.get())?.usesHome ?? false }
    guard isUsed, let last = reports.indices.last else { return }
    reports[last].warnings.append(
      "times in UTC were given the days of \(home.name) (legwork set time-zone names yours)")
  }
}
