import Advice
import ArgumentParser
import Formats
import Model
import Store

/// `legwork trend`: weekly sums with their flags.
struct Trend: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Weekly distance, time, load and longest run, with flags.")
  @OptionGroup var place: Place
  @Option(help: "How many weeks, ending with this one.") var weeks = 12
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.read()
      let review = try WeeksReview(count: weeks, today: today, store: store)
      if json {
        Plain.put(document(review), end: "\n")
      } else {
        for line in review.lines(try Place.taste()) { Plain.say(line) }
      }
    }
  }

  @MainActor private func document(_ review: WeeksReview) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("weeks") { json in
        for (total, flag) in zip(review.totals, review.flags) {
          json.object {
            $0.field("start", total.week.start.iso)
            $0.field("run_distance_m", total.runDistance.metres)
            $0.field("run_count", total.runCount)
            $0.field("moving_s", total.moving.seconds)
            $0.field("ascent_m", total.climb.metres)
            $0.field("load_srpe", total.load)
            $0.field("unrated_count", total.unrated)
            $0.field("longest_run_m", total.longestRun.metres)
            $0.field("reference_m", flag.reference?.metres)
            $0.field("limit_m", flag.limit?.metres)
            $0.field(
              "change_pct", WeeksReview.change(total.runDistance, from: review.before(total)))
            $0.field("week_level", flag.level.name)
            $0.array("spikes") { json in
              for spike in review.spikes(in: total.week) {
                json.object {
                  $0.field("day", spike.day.iso)
                  $0.field("distance_m", spike.distance.metres)
                  $0.field("reference_m", spike.reference.metres)
                  $0.field("level", spike.level.name)
                }
              }
            }
            $0.field("return_after_gap", review.returns(in: total.week))
          }
        }
      }
    }
    return json.text
  }
}
