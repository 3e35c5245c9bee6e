import ArgumentParser
import Formats
import Foundation
import Model
import Store

struct Export: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Write every record as a line of JSON.")
  @OptionGroup var place: Place
  @Option(help: "jsonl; more formats are to come.") var format = "jsonl"

  nonisolated func run() throws {
    try command {
      guard format == "jsonl" else {
        throw Failure(.usage, "There is no format \(format) yet: jsonl.")
      }
      let store = try place.open(create: false)
      for table in Table.allCases {
        do {
          try store.allRecords(table) { print(JournalLines.line($0)) }
        } catch let error as KeeperError {
          throw Failure(error)
        }
      }
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
