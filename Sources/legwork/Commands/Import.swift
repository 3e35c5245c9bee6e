import App
import ArgumentParser
import Formats
import Foundation
import Model
import Store

struct Import: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring sessions in from CSV files.")
  @OptionGroup var place: Place
  @Argument(help: "The files.") var files: [String]
  @Flag(help: "Say what would happen, write nothing.") var dryRun = false
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      for file in files where !FileManager.default.isReadableFile(atPath: file) {
        throw Failure(.noInput, "There is no file \(file) that can be read. Nothing was imported.")
      }
      let store = try place.open()
      var reports: [ImportReport] = []
      var hasReadOne = false
      for file in files {
        let name = (file as NSString).lastPathComponent
        guard let data = FileManager.default.contents(atPath: file) else {
          throw Failure(.noInput, "Can't read \(file). What was imported before it is kept.")
        }
        do {
          let reading = try Reader.read(Array(data), name: name, units: nil, today: today)
          let (change, report) = try Importer.plan(
            reading, file: file, keeper: store, seed: Clock.freshID())
          if !dryRun { try store.commit(change) }
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
