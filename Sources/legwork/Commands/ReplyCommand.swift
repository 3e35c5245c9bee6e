import Advice
import ArgumentParser
import Formats
import Model
import Store

struct ReplyCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "reply",
    abstract: "What came back: reply \"1 raises 3x15 daily to 8 dec; 2 no hills\".",
    discussion: """
      A number in front is the line of the sheet. A dose, a last day (to 8 dec), a day to test
      again (retest 15 dec) or a "no …" makes homework; everything else, or "found …", a finding.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The lines, with semicolons between.") var words: [String]
  @Option(help: "The day printed on the sheet, for what its numbers mean.") var sheet: String?

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let printed = try place.day(sheet) ?? today
      let store = try place.open()
      let slice = try place.history(store, through: today).slice
      let sites = TopSites.of(slice, day: printed, days: 28)
      let reply = Reply(words.joined(separator: " "), today: today, sites: sites)
      guard reply.problems.isEmpty else {
        throw Failure(
          .usage, "Not understood: \(reply.problems.joined(separator: "; ")). Nothing was written.")
      }
      try store.commit(reply.change(on: today, seed: Clock.freshID(), in: slice))
      for item in reply.items { Plain.say(item.words) }
    }
  }
}

struct HomeworkCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "homework", abstract: "What was asked for, as it stands today.",
    subcommands: [HomeworkShow.self, HomeworkTick.self], defaultSubcommand: HomeworkShow.self)
}

struct HomeworkShow: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List it.")
  @OptionGroup var place: Place
  @Flag(help: "As JSON.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.read()
      let due = try HomeworkShow.due(store, today)
      guard json else {
        for (index, one) in due.enumerated() {
          let mark = one.isRestriction ? "·" : one.isTicked ? "x" : " "
          let remark = one.remark.map { "   \($0)" } ?? ""
          Plain.say("\(index + 1) [\(mark)] \(one.title)\(remark)")
        }
        if due.isEmpty { Plain.say("Nothing was asked for that lasts until today.") }
        return
      }
      Plain.put(document(due, today), end: "\n")
    }
  }

  /// What is due on a day, in its order.
  @MainActor static func due(_ store: JournalStore, _ day: Day) throws -> [DueHomework] {
    let slice = try store.slice(day - 400...day)
    return DueHomework.all(
      Facts(slice: slice, totals: try store.dayTotals(day - 400...day), day: day))
  }

  private func document(_ due: [DueHomework], _ today: Day) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", 1)
      json.field("date", today.iso)
      json.array("homework") { json in
        for one in due {
          json.object {
            $0.field("text", one.homework.text)
            $0.field("dose", one.homework.dose)
            $0.field("site", one.homework.site?.slug)
            $0.field("since", one.homework.day.iso)
            $0.field("until", one.homework.until?.iso)
            $0.field("retest", one.homework.retest?.iso)
            $0.field("restriction", one.isRestriction)
            $0.field("ticked", one.isTicked)
            $0.field("ticks_in_7_days", one.ticksInWeek)
            $0.field("remark", one.remark)
          }
        }
      }
    }
    return json.text
  }
}

struct HomeworkTick: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Tick one for today, or take the tick away: homework tick 1.")
  @OptionGroup var place: Place
  @Argument(help: "Its number in the list.") var number: Int

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.open(create: false)
      let due = try HomeworkShow.due(store, today)
      guard due.indices.contains(number - 1) else {
        throw Failure(.usage, "There is no number \(number): legwork homework lists \(due.count).")
      }
      let one = due[number - 1]
      guard !one.isRestriction else {
        throw Failure(.usage, "\(one.title) is something to leave alone: nothing to tick.")
      }
      let change = try store.slice(today...today).ticking(one.homework, on: today)
      try store.commit(change)
      Plain.say("\(today.long): \(change.title)")
    }
  }
}
