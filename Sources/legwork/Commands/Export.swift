import ArgumentParser
import Formats
import Foundation
import Model
import Store

struct Export: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
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

struct Treat: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Write a treatment down: treat massage --minutes 30 --site left-calf.")
  @OptionGroup var place: Place
  @Argument(help: "massage, self-massage, foam-roll, physio or other.") var kind: String
  @Option(help: "Minutes.") var minutes: Int?
  @Option(help: "Where, as in left-calf; may stand more than once.") var site: [String] = []
  @Option(help: "What it cost, in your currency.") var cost: Double?
  @Option(help: "Soreness before, 0–10.") var before: Int?
  @Option(help: "Soreness after, 0–10.") var after: Int?

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      guard let kind = TreatmentKind(rawValue: kind) else {
        let all = TreatmentKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "There is no treatment \(self.kind): \(all). Nothing was written.")
      }
      if let minutes, !(1...600).contains(minutes) {
        throw Failure(.usage, "--minutes goes from 1 to 600. Nothing was written.")
      }
      if let cost, !(0...100_000).contains(cost) {
        throw Failure(.usage, "--cost goes from 0 to 100000. Nothing was written.")
      }
      for level in [before, after] {
        guard let level, Soreness(level) == nil else { continue }
        throw Failure(.usage, "Levels go from 0 to 10, not \(level). Nothing was written.")
      }
      var sites: [Site] = []
      for text in site { sites += try SiteArgument.sites(text) }
      let store = try place.open()
      let slice = try store.slice(today...today)
      let treatment = Treatment(
        id: Clock.freshID(), day: today, kind: kind, minutes: minutes, sites: sites,
        cost: cost.map {
          Money(cents: Int(($0 * 100).rounded()), currency: slice.runner.currency)
        }, before: before.flatMap(Soreness.init), after: after.flatMap(Soreness.init))
      let title = ([kind.rawValue] + sites.map(\.name)).joined(separator: ", ")
      try store.commit(Change(title: title, edits: [slice.put(.treatment(treatment))]))
      Plain.say("\(today.long): \(title)")
    }
  }
}
