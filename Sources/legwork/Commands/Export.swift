import ArgumentParser
import Formats
import Foundation
import Model
import Store

struct Export: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the journal out: everything, a table, a diary or a calendar.",
    discussion: """
      jsonl   every record, lossless: legwork import reads it back
      csv     one table: --table sessions, marks, checkins or treatments
      md      a diary to read; with --output DIR a file a month
      ics     planned and done sessions and races, as a calendar
      strava  sessions in the columns of Strava's activities.csv
      """)
  @OptionGroup var place: Place
  @Option(help: "jsonl, csv, md, ics or strava.") var format = "jsonl"
  @Option(help: "For csv: sessions, marks, checkins or treatments.") var table: String?
  @Option(help: "A new file, or for md and csv a folder, in place of the terminal.")
  var output: String?

  nonisolated func run() throws {
    try command {
      guard let format = ExportFormat(rawValue: format) else {
        let all = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "There is no format \(self.format): \(all).")
      }
      let tables = try table.map { name -> [JournalCSV] in
        guard let table = JournalCSV(rawValue: name) else {
          let all = JournalCSV.allCases.map(\.rawValue).joined(separator: ", ")
          throw Failure(.usage, "There is no table \(name): \(all).")
        }
        return [table]
      }
      let store = try place.open(create: false)
      try Exporting(store: store, taste: Place.taste(), output: output).write(format, tables)
    }
  }
}
