import Advice
import ArgumentParser
import Formats
import Model
import Store

struct Treat: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "treat",
    abstract: "Write a treatment down: treat massage --minutes 30 --site left-calf.")
  @OptionGroup var place: Place
  @Argument(help: "massage, self-massage, foam-roll, physio or other.") var kind: String
  @Option(help: "Minutes.") var minutes: Int?
  @Option(help: "How it was done: long strokes, kneading, one spot…") var technique: String?
  @Option(help: "How hard, 0–10.") var pressure: Int?
  @Option(help: "Who did it.") var provider: String?
  @Option(help: "Where, as in left-calf; may stand more than once.") var site: [String] = []
  @Option(help: "What it cost.") var cost: Double?
  @Option(help: "The cost's currency, else yours: EUR.") var currency: String?
  @Option(help: "Soreness before, 0–10.") var before: Int?
  @Option(help: "Soreness after, 0–10.") var after: Int?
  @Option(help: "A few words.") var note = ""

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      guard let kind = TreatmentKind(rawValue: kind) else {
        let all = TreatmentKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(.usage, "There is no treatment \(self.kind): \(all). Nothing was written.")
      }
      try Self.check(minutes, "--minutes", 1...600)
      try Self.check(pressure, "--pressure", 0...10)
      try Self.check(before, "--before", 0...10)
      try Self.check(after, "--after", 0...10)
      if let cost, !(0...100_000).contains(cost) {
        throw Failure(.usage, "--cost goes from 0 to 100000. Nothing was written.")
      }
      if let currency, Money.code(currency) == nil {
        throw Failure(.usage, "--currency is three letters, such as EUR. Nothing was written.")
      }
      var sites: [Site] = []
      for text in site {
        for site in try SiteArgument.sites(text) where !sites.contains(site) { sites.append(site) }
      }
      let store = try place.open()
      let slice = try store.slice(today...today)
      let code = currency.flatMap(Money.code) ?? slice.runner.currency
      let treatment = Treatment(
        id: Clock.freshID(), day: today, kind: kind, minutes: minutes, technique: technique,
        pressure: pressure, sites: sites, provider: provider,
        cost: cost.map { Money(cents: Int(($0 * 100).rounded()), currency: code) },
        before: before.flatMap(Soreness.init), after: after.flatMap(Soreness.init), note: note)
      let title = ([kind.rawValue] + sites.map(\.name)).joined(separator: ", ")
      try store.commit(Change(title: title, edits: [slice.put(.treatment(treatment))]))
      Plain.say("\(today.long): \(title)")
    }
  }

  /// Refuses a number outside its range.
  @MainActor static func check(_ value: Int?, _ name: String, _ range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw Failure(
      .usage,
      "\(name) goes from \(range.lowerBound) to \(range.upperBound), not \(value). "
        + "Nothing was written.")
  }
}
