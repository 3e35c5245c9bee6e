import Advice
import App
import ArgumentParser
import Formats
import Model
import Store

struct OutcomesCommand: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "outcomes", abstract: "Did massage help? From matched pairs of your own diary.",
    subcommands: [OutcomesShow.self, Coin.self], defaultSubcommand: OutcomesShow.self)
}

extension Place {
  /// All that was written up to a day, with the totals of its days.
  @MainActor func history(
    _ store: JournalStore, through day: Day
  ) throws(KeeperError) -> (slice: Slice, totals: [DayTotal]) {
    let start = Day(year: 1, month: 1, dayOfMonth: 1) ?? day
    return (try store.slice(start...day), try store.dayTotals(start...day))
  }
}

struct OutcomesShow: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Every pair, and what they say together.")
  @OptionGroup var place: Place
  @Flag(help: "As JSON, every pair in full.") var json = false

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let store = try place.read()
      let (slice, totals) = try place.history(store, through: today)
      let outcomes = Outcomes(slice, totals: totals)
      if json {
        Plain.put(OutcomesDocument.text(outcomes, today), end: "\n")
      } else {
        say(outcomes)
      }
    }
  }

  @MainActor private func say(_ outcomes: Outcomes) {
    Plain.say(outcomes.sentence)
    if let all = outcomes.all { detail(all) }
    for line in outcomes.lines { Plain.say(line) }
    if !outcomes.pairs.isEmpty {
      Plain.say(
        "\nmassage      site             before  after  |  alone        before  after  diff")
    }
    for pair in outcomes.pairs { Plain.say(line(pair)) }
    for left in outcomes.leftOut {
      Plain.say("left out: \(left.site.name), \(left.session.iso): \(left.reason.words)")
    }
    Plain.say("")
    for limit in Outcomes.limits { Plain.say(limit) }
    Plain.say(
      "A fair test: legwork outcomes coin left-calf says treat it or leave it; then mark it.")
  }

  @MainActor private func detail(_ all: OutcomeEstimate) {
    Plain.say(
      "mean \(Outcomes.signed(all.mean)), 90 % between \(Outcomes.signed(all.interval.lowerBound))"
        + " and \(Outcomes.signed(all.interval.upperBound)); with what trials found "
        + "\(Outcomes.signed(all.shrunk)), between "
        + "\(Outcomes.signed(all.shrunkInterval.lowerBound)) and "
        + Outcomes.signed(all.shrunkInterval.upperBound))
  }

  private func line(_ pair: OutcomePair) -> String {
    func pad(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    func after(_ course: OutcomePair.Course) -> String {
      course.after.map(String.init).joined(separator: " ")
    }
    let kind = pair.kind == .massage ? "clinic" : "own"
    return pad(pair.treated.day.iso, 13) + pad("\(pair.treated.site.shortName), \(kind)", 18)
      + pad(String(pair.treated.baseline), 7) + pad(after(pair.treated), 7) + "|  "
      + pad(pair.untreated.day.iso, 13) + pad(String(pair.untreated.baseline), 8)
      + pad(after(pair.untreated), 7) + Outcomes.signed(pair.difference)
      + (pair.isByCoin ? "  coin" : "")
  }
}

struct Coin: ParsableCommand {
  nonisolated static let configuration = CommandConfiguration(
    commandName: "coin", abstract: "Let a coin say: treat this one, or leave it.")
  @OptionGroup var place: Place
  @Argument(help: "The site: left-calf.") var words: [String]

  nonisolated func run() throws {
    try command {
      let today = try place.today()
      let site = try SiteArgument.site(words.joined(separator: " "))
      let store = try place.open()
      let facts = try Judging.facts(on: today, taste: Place.taste(), keeper: store)
      if let refusal = Massage.refusal(of: site, facts) {
        throw Failure(.badData, "No coin. \(refusal) Nothing was written.")
      }
      let slice = facts.slice
      let known = slice.decisions.compactMap(CoinFlip.init)
      if let drawn = known.first(where: { $0.day == today && $0.site == site }) {
        Plain.say("Drawn already today. \(drawn.sentence)")
        return
      }
      let id = Clock.freshID()
      let flip = CoinFlip(day: today, site: site, chance: id.low)
      try store.commit(
        Change(
          title: "a coin for \(site.name): \(flip.isTreat ? "treat" : "leave")",
          edits: [slice.put(.decision(flip.decision(id: id)))]))
      Plain.say(flip.sentence)
    }
  }
}
