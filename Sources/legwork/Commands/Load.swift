import ArgumentParser
import Formats
import Model
import Store

struct Load: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Load, fitness, fatigue and form of every day.")
  @OptionGroup var place: Place
  @Option(help: "The first day to show, YYYY-MM-DD.") var from: String?
  @Option(help: "The last day, YYYY-MM-DD.") var to: String?
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let last = try place.day(to) ?? place.today()
      let first = try place.day(from)
      let store = try place.read()
      let start = try store.recordedDays()?.lowerBound ?? last
      // As text only the last four weeks are said; all of a long history would be walked through.
      let from = first ?? min(max(start, json ? start : last - 27), last)
      let days = from > last ? [] : try store.dayLoads(from...last)
      if json {
        Plain.put(Self.document(days), end: "\n")
      } else {
        let taste = try Place.taste()
        for day in days.suffix(28) { Self.say(day, taste) }
        guard taste.showsACWR else { return }
        Plain.say(
          "Ratios can't guide risk reduction (J Athl Train 55:893), and a random denominator")
        Plain.say(
          "gives the same effect (Impellizzeri 2021): the ratio is shown, nothing rests on it.")
      }
    }
  }

  private static func say(_ day: DayLoad, _ taste: Taste) {
    let load = day.load.map { Digits.fixed($0, 0) } ?? "unknown"
    let mark = day.isEstimated ? " (estimated)" : day.load == nil ? " (incomplete)" : ""
    var more = ""
    if taste.showsMonotony, let monotony = day.monotony, let strain = day.strain {
      more += "  monotony \(Digits.fixed(monotony, 2))  strain \(Digits.fixed(strain, 0))"
    }
    if taste.showsACWR, let ratio = day.acwr { more += "  ratio \(Digits.fixed(ratio, 2))" }
    Plain.say(
      "\(day.day.iso)  load \(load)\(mark)  fitness \(Digits.fixed(day.fitness, 1))  "
        + "fatigue \(Digits.fixed(day.fatigue, 1))  form \(Digits.fixed(day.form, 1))" + more)
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
            $0.field("incomplete", day.load == nil)
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
