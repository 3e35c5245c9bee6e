import Advice
import App
import ArgumentParser
import Drawing
import Formats
import Model
import Screens
import Store

/// `legwork week`: the running week as on the screen, or several weeks, a line each.
struct WeekCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "week", abstract: "This week as on the screen, or the last weeks, a line each.")
  @OptionGroup var place: Place
  @Option(help: "How many weeks, ending with this one.") var weeks = 1
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.read()
      let taste = try Place.taste()
      if !json, weeks == 1 {
        let page = try Printing.page(
          WeekScreen(isPrinted: true), today: today, taste: taste, store: store, size: Size(80, 24))
        page.forEach(Plain.say)
        return
      }
      let review = try WeeksReview(count: weeks, today: today, store: store)
      if json {
        try say(review, store)
      } else {
        for line in review.lines(taste) { Plain.say(line) }
      }
    }
  }

  /// Writes the weeks out as JSON, not all at once: twenty years are a megabyte.
  @MainActor private func say(_ review: WeeksReview, _ store: JournalStore) throws(KeeperError) {
    var ids = try store.sessionIDs(review.days)[...]
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("weeks") { json in
        for (total, flag) in zip(review.totals, review.flags) {
          let before = review.before(total)
          if json.count > 60_000 { Plain.put(json.take()) }
          json.object {
            $0.field("start", total.week.start.iso)
            $0.array("days") { json in
              for (day, distance) in zip(total.week.days, total.byDay) {
                json.object {
                  $0.field("day", day.iso)
                  $0.field("run_distance_m", distance.metres)
                  $0.array("sessions") { json in
                    while let next = ids.first, next.day == day {
                      json.value(next.id.text)
                      _ = ids.popFirst()
                    }
                  }
                }
              }
            }
            $0.field("run_distance_m", total.runDistance.metres)
            $0.field("run_count", total.runCount)
            $0.field("moving_s", total.moving.seconds)
            $0.field("load_srpe", total.load)
            // What is not in that load.
            $0.field("unrated_count", total.unrated)
            $0.field("longest_run_m", total.longestRun.metres)
            $0.field("reference_m", flag.reference?.metres)
            $0.field("change_pct", WeeksReview.change(total.runDistance, from: before))
          }
        }
      }
    }
    Plain.put(json.text, end: "\n")
  }
}
