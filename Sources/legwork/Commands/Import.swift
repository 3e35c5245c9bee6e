import App
import ArgumentParser
import Formats
import Foundation
import Model
import Store

struct Import: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring sessions in from the files of watches and services.")
  @OptionGroup var place: Place
  @Argument(help: "The files.") var files: [String]
  @Option(help: "The unit of distances that name none: km or mi.") var units: String?
  @Option(help: "The day of recordings that carry no date, YYYY-MM-DD.") var day: String?
  @Flag(help: "Say what would happen, write nothing.") var dryRun = false
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      for file in files where !FileManager.default.isReadableFile(atPath: file) {
        throw Failure(.noInput, "There is no file \(file) that can be read. Nothing was imported.")
      }
      let store = try place.open()
      let context = try context(store, today)
      var reports: [ImportReport] = []
      var hasReadOne = false
      for file in files {
        let name = (file as NSString).lastPathComponent
        guard let data = FileManager.default.contents(atPath: file) else {
          throw Failure(.noInput, "Can't read \(file). What was imported before it is kept.")
        }
        do {
          if JournalLines.recognises(data) {
            let (change, report) = try LinesImport.plan(Array(data), file: file, keeper: store)
            if !dryRun { try store.commit(change) }
            hasReadOne = hasReadOne || report.read > 0
            reports.append(report)
            continue
          }
          let reading = try Reader.read(Array(data), context)
          var (change, report) = try Importer.plan(
            reading, file: file, keeper: store, seed: Clock.freshID())
          if !dryRun { try store.commit(change) }
          if reading.usesHome { report.warnings.append(Self.homeSentence(context.home)) }
          hasReadOne = hasReadOne || report.read > 0
          reports.append(report)
        } catch let error as FormatError {
          var report = ImportReport(file: file)
          report.skipped = [(name, "\(error.message)")]
          reports.append(report)
        }
      }
      if json { print(Self.document(reports)) } else { reports.forEach(Self.say) }
      if !hasReadOne {
        throw Failure(.badData, "No session could be read. The journal is as it was.")
      }
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
    return context
  }

  private static func homeSentence(_ home: Zone) -> String {
    "times are in UTC: their days are those of \(home.name) (legwork set time-zone names yours)"
  }

  private static func say(_ report: ImportReport) {
    Plain.say(
      "\(report.file): \(Digits.grouped(report.read)) read, \(Digits.grouped(report.added)) added, "
        + "\(Digits.grouped(report.duplicates)) known already, \(report.skipped.count) skipped")
    for skip in report.skipped { Plain.say("  \(skip.place): \(skip.why)") }
    for warning in report.warnings { Plain.say("  \(warning)") }
  }

  private static func document(_ reports: [ImportReport]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("files") { json in
        for report in reports {
          json.object {
            $0.field("file", report.file)
            $0.field("read", report.read)
            $0.field("added", report.added)
            $0.field("merged", report.merged)
            $0.field("duplicates", report.duplicates)
            $0.array("skipped") { json in
              for skip in report.skipped {
                json.object {
                  $0.field("where", skip.place)
                  $0.field("why", skip.why)
                }
              }
            }
          }
        }
      }
    }
    return json.text
  }
}
