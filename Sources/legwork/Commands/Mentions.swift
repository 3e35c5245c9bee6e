import ArgumentParser
import Formats
import Model
import Screens
import Store

struct MentionsCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Every note and title that names a site: mentions \"left achilles\".",
    discussion:
      "Levels are not read from words: what is listed says that it was felt, not how much.")
  @OptionGroup var place: Place
  @Argument(help: "The site, with its side.") var words: [String]
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let site = try SiteArgument.site(words.joined(separator: " "))
      let today = try place.today()
      let store = try place.read()
      let mentions = try store.mentions(of: site)
      let first = try store.slice(today...today).runner.firstWeekday
      let days = (mentions.last?.hit.day ?? today)...max(today, mentions.first?.hit.day ?? today)
      let from = Week(containing: days.lowerBound, first: first).start
      let to = Week(containing: days.upperBound, first: first).last
      let totals = try store.dayTotals(from...to)
      if json {
        Plain.put(document(site, mentions, totals, first), end: "\n")
      } else {
        say(site, MentionLine.all(mentions, totals, first: first, today: today))
      }
    }
  }

  private func say(_ site: Site, _ lines: [MentionLine]) {
    guard !lines.isEmpty else {
      Plain.say("No note and no title names the \(site.name).")
      return
    }
    let taste = Taste()
    for line in lines {
      guard let mention = line.mention else {
        let weeks = line.skipped == 1 ? "1 week" : "\(line.skipped) weeks"
        Plain.say("            \(weeks) without a word")
        continue
      }
      let km = line.isWeek ? taste.number(line.distance) : ""
      let week =
        line.isWeek
        ? line.week.start.iso + String(repeating: " ", count: max(1, 7 - km.count)) + km
          + " " + taste.units.rawValue
        : String(repeating: " ", count: 20)
      let side = mention.hasSide ? "" : " (side not said)"
      Plain.say("\(week)  \(mention.hit.day.shortInWeek)  \(line.text(to: 400))\(side)")
    }
  }

  private func document(
    _ site: Site, _ mentions: [Mention], _ totals: [DayTotal], _ first: Weekday
  ) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.field("site", site.slug)
      $0.array("mentions") { json in
        for mention in mentions.reversed() { write(mention, &json) }
      }
      $0.array("weeks") { json in
        guard let oldest = mentions.last?.hit.day, let newest = mentions.first?.hit.day else {
          return
        }
        let weeks = totals.weekTotals(
          Week(containing: oldest, first: first)...Week(containing: newest, first: first))
        for week in weeks {
          json.object {
            $0.field("start", week.week.start.iso)
            $0.field("run_distance_m", week.runDistance.metres)
            $0.field("mentions", mentions.count { week.week.days.contains($0.hit.day) })
          }
        }
      }
    }
    return json.text
  }

  private func write(_ mention: Mention, _ json: inout JSONWriter) {
    json.object {
      $0.field("day", mention.hit.day.iso)
      switch mention.hit.place {
      case .note(let id):
        $0.field("in", "note")
        $0.field("id", id.text)
      case .session(let id):
        $0.field("in", "session")
        $0.field("id", id.text)
      }
      $0.field("title", mention.hit.title)
      $0.field("text", mention.hit.text)
      $0.field("words", mention.words)
      $0.field("side_said", mention.hasSide)
    }
  }
}
