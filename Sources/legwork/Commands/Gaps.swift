import Advice
import ArgumentParser
import Formats
import Model
import Store

struct GapsCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Stretches of 14 days or more without a run; say what they were.",
    discussion: "gaps lists them; gaps 2024-03-02 injury left calf explains the one of that day.")
  @OptionGroup var place: Place
  @Argument(help: "A day in the gap, then injury, illness or life, and an injury's site.")
  var words: [String] = []
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try (words.isEmpty ? place.read() : place.open(create: false))
      let slice = try store.slice(today...today)
      let days = try store.recordedDays() ?? today...today
      let gaps = Gap.found(try store.dayTotals(days), explained: slice.absences)
      guard words.isEmpty else { return try explain(gaps, slice, store) }
      if json { return Plain.put(document(gaps), end: "\n") }
      if gaps.isEmpty { Plain.say("No gap of \(Gap.least) days or more is left to explain.") }
      for gap in gaps {
        Plain.say(
          "\(gap.days.lowerBound.iso) to \(gap.days.upperBound.iso)  \(gap.length) days")
      }
    }
  }

  @MainActor private func explain(_ gaps: [Gap], _ slice: Slice, _ store: JournalStore) throws {
    guard let day = Day(iso: words[0]), let gap = gaps.first(where: { $0.days.contains(day) })
    else {
      throw Failure(.badData, "No gap to explain holds \(words[0]). legwork gaps lists them.")
    }
    guard words.count >= 2, let reason = AbsenceReason(rawValue: words[1]) else {
      throw Failure(.usage, "A gap is injury, illness or life. Nothing was written.")
    }
    var site: Site?
    if words.count > 2 {
      guard reason == .injury else {
        throw Failure(.usage, "Only an injury has a site. Nothing was written.")
      }
      site = try SiteArgument.site(words.dropFirst(2).joined(separator: " "))
    }
    let change = gap.change(reason, site: site, in: slice, seed: Clock.freshID())
    try store.commit(change)
    Plain.say(change.title)
  }

  private func document(_ gaps: [Gap]) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("schema", 1)
      $0.array("gaps") { json in
        for gap in gaps {
          json.object {
            $0.field("from", gap.days.lowerBound.iso)
            $0.field("to", gap.days.upperBound.iso)
            $0.field("days", gap.length)
          }
        }
      }
    }
    return json.text
  }
}
