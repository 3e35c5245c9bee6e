import ArgumentParser
import Formats
import Model
import Store

struct Load: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    abstract: "Load, fitness, fatigue and form of every day.")
  @OptionGroup var place: Place
  @Option(help: "The first day to show, YYYY-MM-DD.") var from: String?
  @Option(help: "The last day, YYYY-MM-DD.") var to: String?
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let last = try place.day(to) ?? place.today()
      let first = try place.day(from)
      let store = try place.open()
      let start = try store.recordedDays()?.lowerBound ?? last
      let from = first ?? min(start, last)
      let days = from > last ? [] : try store.dayLoads(from...last)
      if json { print(Self.document(days)) } else { days.suffix(28).forEach(Self.say) }
    }
  }

  private static func say(_ day: DayLoad) {
    let load = day.load.map { Digits.fixed($0, 0) } ?? "unknown"
    let mark = day.isEstimated ? " (estimated)" : ""
    Plain.say(
      "\(day.day.iso)  load \(load)\(mark)  fitness \(Digits.fixed(day.fitness, 1))  "
        + "fatigue \(Digits.fixed(day.fatigue, 1))  form \(Digits.fixed(day.form, 1))")
  }

  private static func document(_ days: [DayLoad]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("days") { json in
        for day in days {
          json.object {
            $0.field("day", day.day.iso)
            $0.field("load_srpe", day.load)
            $0.field("estimated", day.isEstimated)
            $0.field("fitness", day.fitness)
            $0.field("fatigue", day.fatigue)
            $0.field("form", day.form)
            $0.field("acwr_ewma", day.acwr)
            $0.field("monotony", day.monotony)
            $0.field("strain", day.strain)
          }
        }
      }
    }
    return json.text
  }
}
